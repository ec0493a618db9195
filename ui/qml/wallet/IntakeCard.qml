// Things that come as text or as codes: pasted, from a picture, or before the camera.
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Symbolon

Card {
    id: root

    required property WalletController wallet

    heading: qsTr("Take what somebody shows or sends")

    BodyText {
        text: qsTr("A credential, a request, or the answer of a check-in: copied as text, as a picture of a code, or as codes on another screen.")
        muted: true
    }
    Meter {
        visible: root.wallet.intake.watching
        label: qsTr("The camera is looking for codes")
        share: root.wallet.intake.share
    }
    Flow {
        spacing: 12
        Layout.fillWidth: true
        ActionButton {
            text: qsTr("Paste")
            note: qsTr("Takes the text or the picture in the clipboard")
            onClicked: root.wallet.takeClipboard()
        }
        ActionButton {
            text: qsTr("Read a picture…")
            onClicked: pictureDialog.open()
        }
        ActionButton {
            text: root.wallet.intake.watching ? qsTr("Stop the camera") : qsTr("Use the camera")
            onClicked: root.wallet.intake.watching ? root.wallet.intake.stop() : root.wallet.intake.watch()
        }
    }

    FileDialog {
        id: pictureDialog
        title: qsTr("Picture with a code")
        nameFilters: [qsTr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)")]
        onAccepted: root.wallet.intake.takePicture(selectedFile)
    }
}
