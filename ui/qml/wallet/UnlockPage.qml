import QtQuick
import QtQuick.Layouts
import Symbolon

Page {
    id: root

    required property WalletController wallet

    title: qsTr("Unlock your vault")
    columnWidth: 520

    Notice {
        kind: Notice.Problem
        text: root.wallet.problem
        hint: root.wallet.problemHint
    }

    Card {
        SecretInput {
            id: passphrase
            label: qsTr("Passphrase")
            hint: root.wallet.passphraseHint
            onAccepted: unlock.clicked()
        }
        ActionButton {
            id: unlock
            primary: true
            enabled: passphrase.length > 0 && !root.wallet.busy
            text: root.wallet.busy ? qsTr("Unlocking…") : qsTr("Unlock")
            onClicked: if (enabled) root.wallet.unlock(passphrase.field)
        }
    }
}
