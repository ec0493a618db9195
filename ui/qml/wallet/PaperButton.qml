// A button on the white pass screen, which has the colours of paper in both themes.
import QtQuick
import Symbolon

ActionButton {
    id: root

    contentItem: Text {
        text: root.text
        font: root.font
        color: "#0b5d5b"
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
    background: Rectangle {
        radius: Theme.radius
        color: "#ffffff"
        border.width: root.visualFocus ? 3 : 1
        border.color: root.visualFocus ? "#8a4b00" : "#0b5d5b"
    }
}
