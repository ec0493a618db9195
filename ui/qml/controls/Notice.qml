// One sentence that says what happened and what to do. Its symbol differs with its kind, so that colour is never alone.
import QtQuick
import QtQuick.Layouts
import Symbolon

Rectangle {
    id: root

    enum Kind { Info, Good, Problem }

    property int kind: Notice.Info
    property string text
    property string hint

    readonly property color tint: kind === Notice.Problem ? Theme.danger : Theme.accent

    visible: text !== ""
    implicitHeight: words.implicitHeight + 2 * 12
    Layout.fillWidth: true
    radius: Theme.radius
    color: Theme.surface
    border.color: tint
    border.width: 2

    Accessible.role: Accessible.AlertMessage
    Accessible.name: hint === "" ? text : text + ". " + hint

    SymbolMark {
        id: mark
        anchors { left: parent.left; top: parent.top; leftMargin: 14; topMargin: 12 }
        width: Theme.leadText
        height: Theme.leadText
        shape: root.kind === Notice.Problem ? SymbolMark.Cross : root.kind === Notice.Good ? SymbolMark.Check : SymbolMark.Info
        color: root.tint
    }

    // A positioner: a notice that says nothing has no width, and text that is wrapped at none does not come to rest in a
    // layout.
    Column {
        id: words
        anchors { left: mark.right; right: parent.right; top: parent.top }
        anchors { leftMargin: 12; rightMargin: 14; topMargin: 12 }
        spacing: 2

        BodyText { width: words.width; text: root.text; Accessible.ignored: true }
        BodyText {
            width: words.width
            visible: text !== ""
            text: root.hint
            muted: true
            small: true
            Accessible.ignored: true
        }
    }
}
