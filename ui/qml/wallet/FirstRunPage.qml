// The first minute: make a vault, or bring one back.
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Symbolon

Page {
    id: root

    required property WalletController wallet

    title: qsTr("Welcome")
    lead: qsTr("Your tickets and credentials live in a vault on this computer. Proofs are made here too: nobody learns who you are.")

    Notice {
        kind: Notice.Problem
        text: root.wallet.problem
        hint: root.wallet.problemHint
    }

    Card {
        heading: qsTr("Make a vault")
        SecretInput {
            id: first
            label: qsTr("Passphrase")
            hint: qsTr("Four or more unrelated words are easy to remember and hard to guess. Nobody can reset it.")
        }
        SecretInput {
            id: second
            label: qsTr("Passphrase again")
            problem: length > 0 && first.length === length && !first.field.equals(field) ? qsTr("The two differ") : ""
            onAccepted: if (create.enabled) create.clicked()
        }
        ActionButton {
            id: create
            primary: true
            enabled: first.length >= 8 && second.length === first.length && !root.wallet.busy
            text: root.wallet.busy ? qsTr("Making the vault…") : qsTr("Make the vault")
            onClicked: root.wallet.createVault(first.field, second.field)
        }
    }

    Card {
        heading: qsTr("Bring a vault back")
        BodyText {
            text: qsTr("A backup gives the same passes as before: tickets that were checked in stay checked in.")
            muted: true
        }
        SecretInput {
            id: backupPassphrase
            label: qsTr("Passphrase of the backup")
        }
        ActionButton {
            enabled: backupPassphrase.length > 0 && !root.wallet.busy
            text: qsTr("Restore a backup…")
            onClicked: backupDialog.open()
        }
    }

    FileDialog {
        id: backupDialog
        title: qsTr("Backup file")
        onAccepted: root.wallet.restoreVault(selectedFile, backupPassphrase.field)
    }
}
