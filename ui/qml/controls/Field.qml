// A labelled line of input for what is not secret; SecretInput is for what is.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Symbolon

ColumnLayout {
    id: root

    required property string label
    property alias text: input.text
    property alias inputMethodHints: input.inputMethodHints
    property alias validator: input.validator
    property alias readOnly: input.readOnly
    property string hint
    property string problem

    signal accepted()

    function take() {
        const value = input.text
        input.clear()
        return value
    }

    function focusInput() {
        input.forceActiveFocus()
    }

    spacing: 4
    Layout.fillWidth: true

    BodyText {
        text: root.label
        small: true
        muted: true
        Accessible.ignored: true
    }

    T.TextField {
        id: input
        Layout.fillWidth: true
        implicitHeight: Theme.target
        leftPadding: 12
        rightPadding: 12
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        placeholderTextColor: Theme.mutedText
        font.pixelSize: Theme.bodyText
        verticalAlignment: TextInput.AlignVCenter
        selectByMouse: true
        activeFocusOnTab: true
        Accessible.role: Accessible.EditableText
        Accessible.name: root.label
        Accessible.description: root.problem !== "" ? root.problem : root.hint
        onAccepted: root.accepted()

        background: Rectangle {
            radius: Theme.radius
            color: Theme.window
            border.width: input.activeFocus ? 3 : 1
            border.color: input.activeFocus ? Theme.focus : root.problem !== "" ? Theme.danger : Theme.line
        }
    }

    Text {
        visible: text !== ""
        text: root.problem !== "" ? root.problem : root.hint
        color: root.problem !== "" ? Theme.danger : Theme.mutedText
        font.pixelSize: Theme.smallText
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        // Qt 6.4 keeps the description of a field of text to itself.
        Accessible.role: root.problem !== "" ? Accessible.AlertMessage : Accessible.StaticText
        Accessible.name: text
    }
}
