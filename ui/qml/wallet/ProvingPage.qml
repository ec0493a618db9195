// The proof in the making, then what to do with it.
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Symbolon

Page {
    id: root

    required property WalletController wallet
    readonly property bool ready: wallet.state === WalletController.Proven

    title: ready ? qsTr("The proof is ready") : qsTr("Making the proof")
    lead: ready ? root.wallet.provenText : qsTr("It is made on this computer. You can cancel at any moment.")

    Notice {
        kind: root.wallet.problemIsGood ? Notice.Good : Notice.Problem
        text: root.wallet.problem
        hint: root.wallet.problemHint
    }

    Card {
        visible: !root.ready
        Meter {
            label: root.wallet.proving.phase
            share: root.wallet.proving.share
            rest: root.wallet.proving.rest
        }
        ActionButton {
            text: qsTr("Cancel")
            onClicked: root.wallet.proving.cancel()
        }
    }

    CheckInCard {
        visible: root.ready && root.wallet.provenForEvent
        wallet: root.wallet
    }

    Card {
        visible: root.ready
        heading: root.wallet.provenForEvent ? qsTr("Or hand it over as a file") : qsTr("Hand it over")
        Flow {
            spacing: 12
            Layout.fillWidth: true
            ActionButton { primary: !root.wallet.provenForEvent; text: qsTr("Save the proof…"); onClicked: saveDialog.open() }
            ActionButton { text: qsTr("Done"); onClicked: root.wallet.decline() }
        }
    }

    FileDialog {
        id: saveDialog
        title: qsTr("Where the proof goes")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "symbolon"
        nameFilters: [qsTr("Proof files (*.symbolon)")]
        onAccepted: root.wallet.saveProof(selectedFile)
    }
}
