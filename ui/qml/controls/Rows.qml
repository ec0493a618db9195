// What a model lists, one row below the other, each as wide as the list.
//
// Rows come and go, and so they never stand in a layout themselves: up to Qt 6.5, a layout keeps pointers to rows that
// were destroyed until it is polished, and reads them when it is resized before that (QTBUG-111792). A positioner
// forgets a row at once. It stands in an item, so that the width of the rows is no hint to the layout around it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Symbolon

Item {
    id: root

    property alias model: repeater.model
    default property alias delegate: repeater.delegate
    property alias spacing: column.spacing
    readonly property alias count: repeater.count

    // Without rows there is nothing that a layout would leave gaps around.
    visible: count > 0
    implicitHeight: column.implicitHeight
    Layout.fillWidth: true

    Column {
        id: column
        width: root.width
        spacing: Theme.gap * 1.5

        Repeater {
            id: repeater
            onItemAdded: (index, item) => item.width = Qt.binding(() => root.width)
        }
    }
}
