// Counts by name: one bar a line, the longest first where the caller sorts them so.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Symbolon

Rows {
    id: root

    required property string title
    // Of { label, value }.
    required property var bars

    readonly property real highest: bars.reduce((most, bar) => Math.max(most, bar.value), 1)

    model: bars
    spacing: 10
    Accessible.role: Accessible.Chart
    Accessible.name: title
    Accessible.description: bars.map(bar => bar.label + " " + bar.value).join(", ")

    ColumnLayout {
        id: entry
        required property var modelData
        spacing: 4

        RowLayout {
            Text {
                text: entry.modelData.label
                color: Theme.text
                font.pixelSize: Theme.bodyText
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Text {
                text: entry.modelData.value.toLocaleString(Qt.locale(), "f", 0)
                color: Theme.text
                font.pixelSize: Theme.bodyText
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: 8
            radius: 4
            color: Theme.raised
            Rectangle {
                width: Math.max(4, parent.width * entry.modelData.value / root.highest)
                height: parent.height
                radius: 4
                color: Theme.accent
            }
        }
    }
}
