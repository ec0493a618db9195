// One number that matters, large, with its name above.
import QtQuick
import QtQuick.Layouts
import Symbolon

Rectangle {
    id: root

    required property string name
    required property string value
    property string detail

    implicitHeight: column.implicitHeight + 28
    radius: Theme.radius
    color: Theme.surface
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: root.name + ": " + root.value
    Accessible.description: root.detail

    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 14 }
        spacing: 2

        Text {
            text: root.name
            color: Theme.mutedText
            font.pixelSize: Theme.smallText
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Text {
            text: root.value
            color: Theme.text
            font.pixelSize: Theme.titleText
            font.weight: Font.DemiBold
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.smallText
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Text {
            visible: text !== ""
            text: root.detail
            color: Theme.mutedText
            font.pixelSize: Theme.smallText
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}
