// The one button of the application: filled for the step that a page is about, outlined for everything else.
import QtQuick
import QtQuick.Templates as T
import Symbolon

T.Button {
    id: root

    property bool primary: false
    property bool destructive: false
    // What a screen reader says beyond the text.
    property string note

    readonly property color tint: destructive ? Theme.danger : Theme.accent

    implicitWidth: Math.max(Theme.target * 2, contentItem.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.target, contentItem.implicitHeight + topPadding + bottomPadding)
    leftPadding: 20
    rightPadding: 20
    topPadding: 8
    bottomPadding: 8
    font.pixelSize: Theme.bodyText
    font.weight: Font.DemiBold
    focusPolicy: Qt.StrongFocus
    activeFocusOnTab: true

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: note
    Accessible.onPressAction: if (root.enabled) root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Text {
        text: root.text
        font: root.font
        color: root.primary && !root.destructive ? Theme.accentInk : root.tint
        opacity: root.enabled ? 1 : 0.55
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
    }

    background: Rectangle {
        radius: Theme.radius
        color: root.primary && !root.destructive ? Theme.accent : (root.hovered || root.down ? Theme.raised : "transparent")
        border.width: root.visualFocus ? 3 : 1
        border.color: root.visualFocus ? Theme.focus : root.tint
        opacity: root.enabled ? (root.down ? 0.85 : 1) : 0.55
    }
}
