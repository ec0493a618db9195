// What the vault holds, and what can be done with it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Symbolon

Page {
    id: root

    required property WalletController wallet

    signal ticketWanted()

    title: qsTr("Your tickets and credentials")

    Notice {
        kind: root.wallet.problemIsGood ? Notice.Good : Notice.Problem
        text: root.wallet.problem
        hint: root.wallet.problemHint
    }

    Card {
        visible: list.count === 0
        heading: qsTr("Nothing here yet")
        BodyText { text: qsTr("Add a ticket with the event file and the list of tickets that the organizer published, or a credential that a provider gave you.") }
    }

    Rows {
        id: list
        model: root.wallet.holdings
        spacing: Theme.gap * 2

        Card {
            id: card
            required property int index
            required property string title
            required property string detail
            required property string status
            required property bool hasPass
            required property bool checkedIn
            required property bool isTicket

            heading: title

            BodyText { text: card.detail; muted: true }
            BodyText { visible: text !== ""; text: card.status }
            Flow {
                visible: card.isTicket || card.hasPass
                spacing: 12
                Layout.fillWidth: true
                ActionButton {
                    visible: card.isTicket
                    primary: !card.checkedIn
                    text: card.checkedIn ? qsTr("Prove again") : qsTr("Get ready to enter")
                    note: qsTr("Makes the proof that you hold a ticket: %1").arg(card.title)
                    onClicked: root.wallet.askForTicket(card.index)
                }
                ActionButton {
                    visible: card.hasPass
                    primary: card.checkedIn
                    text: qsTr("Show the pass")
                    note: card.title
                    onClicked: root.wallet.showPass(card.index)
                }
            }
        }
    }

    Flow {
        spacing: 12
        Layout.fillWidth: true
        ActionButton { text: qsTr("Add a ticket…"); onClicked: root.ticketWanted() }
        ActionButton { text: qsTr("Add a credential…"); onClicked: credentialDialog.open() }
        ActionButton { text: qsTr("Answer a request…"); onClicked: requestDialog.open() }
        ActionButton { text: qsTr("Answer of a check-in…"); onClicked: answerDialog.open() }
        ActionButton { text: qsTr("Back up…"); onClicked: backupDialog.open() }
        ActionButton { text: qsTr("Lock"); onClicked: root.wallet.lock() }
    }

    IntakeCard { wallet: root.wallet }

    Card {
        heading: qsTr("Keys")
        BodyText {
            text: qsTr("Tickets on a chain belong to a key. Bring it here to prove that you hold them; it stays in the vault.")
            muted: true
        }
        SecretInput {
            id: key
            label: qsTr("Key, 64 hexadecimal digits")
            onAccepted: addKey.clicked()
        }
        ActionButton {
            id: addKey
            enabled: key.length > 0
            text: qsTr("Add the key")
            onClicked: root.wallet.addKey(key.field)
        }
    }

    Card {
        visible: backupDialog.chosen !== ""
        heading: qsTr("Back up to %1").arg(backupDialog.chosen)
        SecretInput {
            id: backupPassphrase
            label: qsTr("Passphrase of the backup")
            onAccepted: backUp.clicked()
        }
        ActionButton {
            id: backUp
            primary: true
            enabled: backupPassphrase.length >= 8
            text: qsTr("Write the backup")
            onClicked: {
                root.wallet.backUp(backupDialog.chosen, backupPassphrase.field)
                backupDialog.chosen = ""
            }
        }
    }

    Card {
        visible: root.wallet.history.length > 0
        heading: qsTr("What you have shown")
        Rows {
            model: root.wallet.history
            Fact {
                required property var modelData
                name: modelData.when
                value: modelData.what
            }
        }
    }

    FileDialog {
        id: answerDialog
        title: qsTr("Answer of a check-in")
        nameFilters: [qsTr("Answers (*.json)"), qsTr("All files (*)")]
        onAccepted: root.wallet.takeCheckIn(selectedFile)
    }
    FileDialog {
        id: credentialDialog
        title: qsTr("Credential")
        onAccepted: root.wallet.addCredential(selectedFile)
    }
    FileDialog {
        id: requestDialog
        title: qsTr("Request")
        onAccepted: root.wallet.openRequest(selectedFile)
    }
    FileDialog {
        id: backupDialog
        property string chosen
        title: qsTr("Where the backup goes")
        fileMode: FileDialog.SaveFile
        onAccepted: chosen = selectedFile
    }
}
