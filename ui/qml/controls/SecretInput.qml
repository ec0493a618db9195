// A labelled field for a secret: shows a dot for each character, and that is all that QML knows of it.
import QtQuick
import QtQuick.Layouts
import Symbolon

ColumnLayout {
    id: root

    required property string label
    readonly property alias field: secret
    readonly property alias length: secret.length
    property string hint
    property string problem

    signal accepted()

    spacing: 4
    Layout.fillWidth: true

    BodyText {
        text: root.label
        small: true
        muted: true
        Accessible.ignored: true
    }

    Rectangle {
        implicitHeight: Theme.target
        Layout.fillWidth: true
        radius: Theme.radius
        color: Theme.window
        border.width: secret.activeFocus ? 3 : 1
        border.color: secret.activeFocus ? Theme.focus : root.problem !== "" ? Theme.danger : Theme.line

        SecretField {
            id: secret
            anchors.fill: parent
            // Not marked as a password: Qt 6.4 then hides the name as well, and there is no text to hide here.
            Accessible.role: Accessible.EditableText
            Accessible.name: root.label
            Accessible.description: root.problem !== "" ? root.problem : root.hint
            onAccepted: root.accepted()
        }

        Text {
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 12 }
            text: "•".repeat(secret.length)
            color: Theme.text
            font.pixelSize: Theme.leadText
            elide: Text.ElideLeft
            Accessible.ignored: true
        }
    }

    Text {
        visible: text !== ""
        text: root.problem !== "" ? root.problem : root.hint
        color: root.problem !== "" ? Theme.danger : Theme.mutedText
        font.pixelSize: Theme.smallText
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.ignored: true
    }
}
