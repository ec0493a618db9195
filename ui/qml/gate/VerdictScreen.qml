// The verdict: colour, sign and words over the whole desk, readable from three metres.
import QtQuick
import QtQuick.Layouts
import Symbolon

Rectangle {
    id: root

    required property GateController gate

    readonly property var papers: [Theme.admitted, Theme.attention, Theme.refused, Theme.neutral]
    readonly property var signs: [SymbolMark.Check, SymbolMark.Clock, SymbolMark.Cross, SymbolMark.Out]

    color: papers[gate.verdictTone]

    Accessible.role: Accessible.AlertMessage
    Accessible.name: gate.verdictWord
    Accessible.description: gate.verdictDetail

    TapHandler { onTapped: root.gate.dismiss() }

    ColumnLayout {
        anchors.centerIn: parent
        width: parent.width * 0.86
        spacing: 28

        SymbolMark {
            shape: root.signs[root.gate.verdictTone]
            color: Theme.verdictInk
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: Math.min(root.width, root.height) * 0.28
            Layout.preferredHeight: Layout.preferredWidth
        }

        Text {
            text: root.gate.verdictWord
            color: Theme.verdictInk
            font.pixelSize: Theme.verdictText
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.ignored: true
        }

        Text {
            visible: text !== ""
            text: root.gate.verdictDetail
            color: Theme.verdictInk
            font.pixelSize: Theme.leadText
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}
