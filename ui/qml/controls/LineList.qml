// What came of lines or files, one a row: a sign, where, and what. Long lists scroll inside themselves.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Symbolon

Rectangle {
    id: root

    required property string title
    required property LinesModel lines

    readonly property int rowsHeight: Math.round(260 * Math.max(1, Theme.scale * 0.8))

    visible: lines.count > 0
    // The list knows its height only once it has one.
    implicitHeight: Math.min(list.contentHeight > 0 ? list.contentHeight : lines.count * Theme.target, rowsHeight) + 2
    radius: Theme.radius
    color: Theme.window
    border.width: list.activeFocus ? 3 : 1
    border.color: list.activeFocus ? Theme.focus : Theme.line
    Layout.fillWidth: true

    ListView {
        id: list
        anchors.fill: parent
        anchors.margins: 1
        clip: true
        model: root.lines
        activeFocusOnTab: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: root.title

        delegate: Rectangle {
            id: row
            required property int index
            required property string place
            required property bool good
            required property string text
            required property string hint

            width: ListView.view.width
            implicitHeight: content.implicitHeight + 16
            color: ListView.isCurrentItem && list.activeFocus ? Theme.raised : "transparent"
            Accessible.role: Accessible.ListItem
            Accessible.name: place + ": " + text
            Accessible.description: hint

            Rectangle {
                visible: row.index > 0
                width: parent.width
                height: 1
                color: Theme.line
            }

            RowLayout {
                id: content
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 12 }
                spacing: 12

                SymbolMark {
                    shape: row.good ? SymbolMark.Check : SymbolMark.Cross
                    color: row.good ? Theme.accent : Theme.danger
                    Layout.preferredWidth: Theme.bodyText
                    Layout.preferredHeight: Theme.bodyText
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: 2
                }
                Text {
                    text: row.place
                    color: Theme.mutedText
                    font.pixelSize: Theme.bodyText
                    elide: Text.ElideMiddle
                    Layout.preferredWidth: Math.round(root.width * 0.26)
                    Layout.alignment: Qt.AlignTop
                    Accessible.ignored: true
                }
                ColumnLayout {
                    spacing: 2
                    BodyText { text: row.text; Accessible.ignored: true }
                    BodyText { visible: text !== ""; text: row.hint; muted: true; small: true; Accessible.ignored: true }
                }
            }
        }
    }
}
