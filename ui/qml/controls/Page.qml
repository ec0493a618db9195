// A page: a title, what belongs to it in one readable column, and scrolling when the window is small or the text large.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Symbolon

FocusScope {
    id: root

    property string title
    property string lead
    property int columnWidth: 760
    default property alias content: column.data

    function scrollToTop() {
        scroll.ScrollBar.vertical.position = 0
    }

    Accessible.role: Accessible.Pane
    Accessible.name: title

    ScrollView {
        id: scroll
        anchors.fill: parent
        contentWidth: availableWidth
        ScrollBar.horizontal.policy: ScrollBar.AlwaysOff

        Item {
            id: paper
            // A page that was never shown has no width. Text that is wrapped at none does not come to rest in a layout,
            // and Qt leaves such a layout as it is from then on.
            readonly property real room: scroll.availableWidth > 0 ? scroll.availableWidth : root.columnWidth
            implicitWidth: scroll.availableWidth
            implicitHeight: column.implicitHeight + 2 * Theme.margin

            ColumnLayout {
                id: column
                width: Math.min(paper.room - 2 * Theme.margin, root.columnWidth * Math.max(1, Theme.scale * 0.8))
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.margin
                spacing: Theme.gap * 2

                Heading {
                    large: true
                    visible: root.title !== ""
                    text: root.title
                    Layout.fillWidth: true
                }

                BodyText {
                    visible: text !== ""
                    text: root.lead
                    muted: true
                }
            }
        }
    }
}
