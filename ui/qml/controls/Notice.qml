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
    implicitHeight: row.implicitHeight + 2 * 12
    Layout.fillWidth: true
    radius: Theme.radius
    color: Theme.surface
    border.color: tint
    border.width: 2

    Accessible.role: Accessible.AlertMessage
    Accessible.name: hint === "" ? text : text + ". " + hint

    RowLayout {
        id: row
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 14 }
        spacing: 12

        SymbolMark {
            shape: root.kind === Notice.Problem ? SymbolMark.Cross : root.kind === Notice.Good ? SymbolMark.Check : SymbolMark.Info
            color: root.tint
            Layout.preferredWidth: Theme.leadText
            Layout.preferredHeight: Theme.leadText
            Layout.alignment: Qt.AlignTop
        }

        ColumnLayout {
            spacing: 2
            BodyText { text: root.text; Accessible.ignored: true }
            BodyText { visible: text !== ""; text: root.hint; muted: true; small: true; Accessible.ignored: true }
        }
    }
}
