// The pass: a code that is new every ten seconds. White whatever the theme; never a blank card.
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Symbolon

Rectangle {
    id: root

    required property WalletController wallet

    color: Theme.codePaper
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Pass for %1").arg(wallet.pass.eventName)

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: 14

        Text {
            text: root.wallet.pass.eventName
            color: Theme.codeInk
            font.pixelSize: Theme.titleText
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }

        QrItem {
            id: code
            text: root.wallet.pass.text
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: 240
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Pass code, new in %n seconds", "", root.wallet.pass.secondsLeft)
        }

        Text {
            text: root.wallet.pass.shortCode
            color: Theme.codeInk
            font.pixelSize: Theme.leadText
            font.family: "monospace"
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Short code %1").arg(text)
        }

        Text {
            visible: text !== ""
            text: root.wallet.problem
            color: Theme.codeInk
            font.pixelSize: Theme.bodyText
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        // The countdown: a bar that empties, and its seconds as text.
        RowLayout {
            spacing: 12
            Rectangle {
                Layout.fillWidth: true
                implicitHeight: 10
                radius: 5
                color: "#e2e2e2"
                Rectangle {
                    width: parent.width * root.wallet.pass.secondsLeft / 10
                    height: parent.height
                    radius: 5
                    color: "#0b5d5b"
                }
            }
            Text {
                text: qsTr("%1 s").arg(root.wallet.pass.secondsLeft)
                color: Theme.codeInk
                font.pixelSize: Theme.bodyText
                Accessible.ignored: true
            }
        }

        Text {
            text: root.wallet.pass.countersigned ? qsTr("Signed by the organizer. Turn the screen's brightness up.")
                                                 : qsTr("Not checked in yet: the gate must know this pass already.")
            color: Theme.codeInk
            font.pixelSize: Theme.smallText
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Flow {
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            Layout.alignment: Qt.AlignHCenter
            spacing: 12
            PaperButton {
                text: qsTr("Back")
                onClicked: root.wallet.leavePass()
            }
            PaperButton {
                text: root.wallet.intake.watching ? qsTr("Stop the camera") : qsTr("Scan the gate's challenge")
                onClicked: root.wallet.intake.watching ? root.wallet.intake.stop() : root.wallet.intake.watch()
            }
            PaperButton {
                text: qsTr("Paste the gate's challenge")
                onClicked: root.wallet.takeClipboard()
            }
            PaperButton {
                visible: root.wallet.pass.allowsPaper
                text: qsTr("Print…")
                onClicked: paperDialog.open()
            }
        }
    }

    FileDialog {
        id: paperDialog
        title: qsTr("Where the paper pass goes")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [qsTr("PDF (*.pdf)")]
        onAccepted: root.wallet.savePaperPass(selectedFile)
    }
}
