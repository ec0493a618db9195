// The wallet: first run, unlock, what is held, what is asked, proving, and the pass.
import QtQuick
import Symbolon

FocusScope {
    id: root

    required property WalletController wallet

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
        visible: root.wallet.state === WalletController.Ready
        wallet: root.wallet
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
