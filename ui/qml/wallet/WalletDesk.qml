// The wallet: first run, unlock, what is held, what is asked, proving, and the pass.
import QtQuick
import Symbolon

FocusScope {
    id: root

    required property WalletController wallet
    property bool addingTicket: false

    Connections {
        target: root.wallet
        // A ticket was added, or the vault is locked.
        function onHeldChanged() {
            root.addingTicket = false
        }
    }

    FirstRunPage {
        anchors.fill: parent
        visible: root.wallet.state === WalletController.NoVault
        wallet: root.wallet
    }
    UnlockPage {
        anchors.fill: parent
        visible: root.wallet.state === WalletController.Locked
        wallet: root.wallet
    }
    HoldingsPage {
        anchors.fill: parent
        visible: root.wallet.state === WalletController.Ready && !root.addingTicket
        wallet: root.wallet
        onTicketWanted: root.addingTicket = true
    }
    AddTicketPage {
        anchors.fill: parent
        visible: root.wallet.state === WalletController.Ready && root.addingTicket
        wallet: root.wallet
        onDone: {
            root.wallet.openEvent("")
            root.addingTicket = false
        }
    }
    ConsentPage {
        anchors.fill: parent
        visible: root.wallet.state === WalletController.Asked
        wallet: root.wallet
    }
    ProvingPage {
        anchors.fill: parent
        visible: root.wallet.state === WalletController.Proving || root.wallet.state === WalletController.Proven
        wallet: root.wallet
    }
    PassPage {
        anchors.fill: parent
        visible: root.wallet.state === WalletController.Presenting
        wallet: root.wallet
    }
}
