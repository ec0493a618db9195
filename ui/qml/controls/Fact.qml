// A name and its value, as they stand in a list of facts.
import QtQuick
import QtQuick.Layouts
import Symbolon

RowLayout {
    id: root

    required property string name
    required property string value
    property bool fixed: false

    spacing: 16
    Layout.fillWidth: true
    Accessible.role: Accessible.StaticText
    Accessible.name: root.name + ": " + root.value

    Text {
        text: root.name
        color: Theme.mutedText
        font.pixelSize: Theme.bodyText
        wrapMode: Text.Wrap
        Layout.preferredWidth: 200 * Math.max(1, Theme.scale * 0.8)
        Layout.alignment: Qt.AlignTop
        Accessible.ignored: true
    }
    Text {
        text: root.value
        color: Theme.text
        font: root.fixed ? Theme.fixedFont : Theme.bodyFont
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Layout.fillWidth: true
        Accessible.ignored: true
    }
}
