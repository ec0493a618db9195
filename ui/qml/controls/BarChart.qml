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
    readonly property int gap: bars.length > 12 ? 2 : 4
    readonly property real slotWidth: (width - gap * (bars.length - 1)) / Math.max(1, bars.length)
    // So few labels that they do not touch.
    readonly property int labelStep: Math.max(1, Math.ceil((widestLabel.width + 10) / (slotWidth + gap)))

    implicitHeight: 180 * Math.max(1, Theme.scale * 0.8)
    Layout.fillWidth: true
    Accessible.role: Accessible.Chart
    Accessible.name: title
    Accessible.description: bars.map(bar => bar.label + " " + bar.value).join(", ")

    TextMetrics {
        id: widestLabel
        font.pixelSize: Theme.smallText
        text: root.bars.reduce((longest, bar) => bar.label.length > longest.length ? bar.label : longest, "")
    }
    TextMetrics {
        id: widestValue
        font.pixelSize: Theme.smallText
        text: root.highest.toLocaleString(Qt.locale(), "f", 0)
    }

    Rectangle {
        width: parent.width
        height: 1
        y: parent.height - root.labelHeight
        color: Theme.line
    }

    Row {
        anchors.fill: parent
        anchors.bottomMargin: root.labelHeight
        spacing: root.gap

        Repeater {
            model: root.bars
            Item {
                id: slot
                required property var modelData
                required property int index
                width: root.slotWidth
                height: root.height - root.labelHeight

                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    visible: slot.modelData.value > 0
                    height: Math.max(2, root.barHeight * slot.modelData.value / root.highest)
                    radius: Math.min(3, width / 3)
                    color: Theme.accent
                }
                Text {
                    x: Math.max(0, Math.min((parent.width - width) / 2, root.width - slot.x - width))
                    anchors.top: parent.bottom
                    anchors.topMargin: 4
                    visible: slot.index % root.labelStep === 0
                    text: slot.modelData.label
                    color: Theme.mutedText
                    font.pixelSize: Theme.smallText
                    Accessible.ignored: true
                }
                Text {
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: root.barHeight * (1 - slot.modelData.value / root.highest) + root.labelHeight - height - 2
                    // Numbers that would run into each other are left to the screen reader's description.
                    visible: slot.modelData.value > 0 && widestValue.width <= root.slotWidth + root.gap
                    text: slot.modelData.value.toLocaleString(Qt.locale(), "f", 0)
                    color: Theme.text
                    font.pixelSize: Theme.smallText
                    Accessible.ignored: true
                }
            }
        }
    }
}
