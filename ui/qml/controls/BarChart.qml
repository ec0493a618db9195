// Counts over time as bars, drawn here because the chart modules of Qt are not under the LGPL.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Symbolon

Item {
    id: root

    required property string title
    // Of { label, value }, oldest first.
    required property var bars

    readonly property real highest: bars.reduce((most, bar) => Math.max(most, bar.value), 1)

    readonly property int labelHeight: Math.round(Theme.smallText * 1.8)
    // Above the bars stand their counts.
    readonly property real barHeight: height - 2 * labelHeight
    readonly property int gap: 4

    implicitHeight: 180 * Math.max(1, Theme.scale * 0.8)
    Layout.fillWidth: true
    Accessible.role: Accessible.Chart
    Accessible.name: title
    Accessible.description: bars.map(bar => bar.label + " " + bar.value).join(", ")

    Row {
        anchors.fill: parent
        anchors.bottomMargin: root.labelHeight
        spacing: root.gap

        Repeater {
            model: root.bars
            Item {
                id: slot
                required property var modelData
                width: (root.width - root.gap * (root.bars.length - 1)) / Math.max(1, root.bars.length)
                height: root.height - root.labelHeight

                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: Math.max(2, root.barHeight * slot.modelData.value / root.highest)
                    radius: 3
                    color: Theme.accent
                }
                Text {
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.top: parent.bottom
                    anchors.topMargin: 4
                    text: slot.modelData.label
                    color: Theme.mutedText
                    font.pixelSize: Theme.smallText
                    Accessible.ignored: true
                }
                Text {
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: root.barHeight * (1 - slot.modelData.value / root.highest)
                    text: slot.modelData.value
                    color: Theme.text
                    font.pixelSize: Theme.smallText
                    Accessible.ignored: true
                }
            }
        }
    }
}
