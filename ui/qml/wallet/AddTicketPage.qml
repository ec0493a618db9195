// A new ticket: the event's file first, to be compared with what the organizer published, then the list of all tickets,
// or a proof from the chain.
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Symbolon

Page {
    id: root

    required property WalletController wallet

    signal done()

    title: qsTr("Add a ticket")
    lead: qsTr("The whole list is read here, so that nobody learns which ticket is yours.")

    Notice {
        kind: root.wallet.problemIsGood ? Notice.Good : Notice.Problem
        text: root.wallet.problem
        hint: root.wallet.problemHint
    }

    Card {
        heading: qsTr("Event")
        Fact { visible: value !== ""; name: qsTr("Event"); value: root.wallet.newEventName }
        Fact { visible: value !== ""; name: qsTr("Words to compare"); value: root.wallet.newEventWords }
        BodyText {
            text: root.wallet.newEventName === "" ? qsTr("Choose the event file that the organizer published.")
                                                  : qsTr("The six words must be those that the organizer shows.")
            muted: true
        }
        ActionButton {
            primary: root.wallet.newEventName === ""
            text: qsTr("Event file…")
            onClicked: eventDialog.open()
        }
    }

    Card {
        visible: root.wallet.newEventName !== "" && !root.wallet.newEventOnChain
        heading: qsTr("List of tickets")
        ActionButton {
            primary: true
            enabled: !root.wallet.busy
            text: root.wallet.busy ? qsTr("Reading the list…") : qsTr("List of tickets…")
            onClicked: listDialog.open()
        }
    }

    Card {
        visible: root.wallet.newEventOnChain
        heading: qsTr("Proof from the chain")
        Field {
            id: token
            label: qsTr("Number of the ticket")
        }
        Field {
            id: node
            label: qsTr("Address of a node")
            hint: qsTr("It learns which ticket is asked about. Your own node is best.")
        }
        Flow {
            spacing: 12
            Layout.fillWidth: true
            ActionButton {
                primary: true
                enabled: token.text !== "" && node.text !== "" && !root.wallet.busy
                text: root.wallet.busy ? qsTr("Asking the node…") : qsTr("Ask the node")
                onClicked: root.wallet.fetchTicket(token.text, node.text)
            }
            ActionButton {
                enabled: token.text !== "" && !root.wallet.busy
                text: qsTr("Paste the proof")
                note: qsTr("An answer of eth_getProof that was copied")
                onClicked: root.wallet.pasteTicketProof(token.text)
            }
            ActionButton {
                enabled: token.text !== "" && !root.wallet.busy
                text: qsTr("Proof file of the chain…")
                onClicked: proofDialog.open()
            }
        }
    }

    ActionButton {
        text: qsTr("Back")
        onClicked: root.done()
    }

    FileDialog {
        id: eventDialog
        title: qsTr("Event file")
        nameFilters: [qsTr("Event files (*.event.json)"), qsTr("All files (*)")]
        onAccepted: root.wallet.openEvent(selectedFile)
    }
    FileDialog {
        id: listDialog
        title: qsTr("List of tickets of this event")
        onAccepted: root.wallet.addTicket(selectedFile)
    }
    FileDialog {
        id: proofDialog
        title: qsTr("Answer of eth_getProof")
        onAccepted: root.wallet.addTicketProof(token.text, selectedFile)
    }
}
