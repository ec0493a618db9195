// How far long work has come: a named phase, a bar, and about how long the rest takes.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Symbolon

ColumnLayout {
    id: root

    required property string label
    property real share: 0
    property string rest

    spacing: 6
    Layout.fillWidth: true

    RowLayout {
        BodyText { text: root.label; Accessible.ignored: true }
        Text {
            text: root.rest
            color: Theme.mutedText
            font.pixelSize: Theme.bodyText
            Accessible.ignored: true
        }
    }

    T.ProgressBar {
        id: bar
        Layout.fillWidth: true
        implicitHeight: 12
        value: root.share
        Accessible.role: Accessible.ProgressBar
        Accessible.name: root.label
        Accessible.description: root.rest

        background: Rectangle {
            radius: 6
            color: Theme.raised
            border.color: Theme.line
        }
        contentItem: Item {
            Rectangle {
                width: Math.max(12, bar.visualPosition * parent.width)
                height: parent.height
                radius: 6
                color: Theme.accent
            }
        }
    }
}
