// A surface with a heading and what belongs to it.
import QtQuick
import QtQuick.Layouts
import Symbolon

Rectangle {
    id: root

    property string heading
    default property alias content: column.data

    // As wide as its place. Hidden it has none, and takes this width: one that followed from what is in it would change
    // what is in it, and so on.
    implicitWidth: 320
    implicitHeight: column.implicitHeight + 2 * Theme.margin
    Layout.fillWidth: true
    radius: Theme.radius
    color: Theme.surface
    border.color: Theme.line

    Accessible.role: Accessible.Grouping
    Accessible.name: heading

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: Theme.gap * 1.5

        Heading {
            visible: root.heading !== ""
            text: root.heading
            Layout.fillWidth: true
        }
    }
}
