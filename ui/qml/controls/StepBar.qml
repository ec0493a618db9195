// Where one is in a row of steps: numbers and names, a check mark on those that are done.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Symbolon

Flow {
    id: root

    // Names.
    required property var steps
    required property int current

    spacing: 8
    Layout.fillWidth: true
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Step %1 of %2: %3").arg(current + 1).arg(steps.length).arg(steps[current] ?? "")

    Repeater {
        model: root.steps

        Rectangle {
            id: step
            required property string modelData
            required property int index
            readonly property bool isCurrent: index === root.current
            readonly property bool isDone: index < root.current

            implicitWidth: row.implicitWidth + 28
            implicitHeight: Math.round(Theme.target * 0.8)
            radius: height / 2
            color: isCurrent ? Theme.accent : Theme.surface
            border.color: isCurrent || isDone ? Theme.accent : Theme.line

            RowLayout {
                id: row
                anchors.centerIn: parent
                spacing: 8

                SymbolMark {
                    visible: step.isDone
                    shape: SymbolMark.Check
                    color: Theme.accent
                    Layout.preferredWidth: Theme.smallText
                    Layout.preferredHeight: Theme.smallText
                }
                Text {
                    text: step.isDone ? step.modelData : (step.index + 1) + "  " + step.modelData
                    color: step.isCurrent ? Theme.accentInk : step.isDone ? Theme.accent : Theme.mutedText
                    font.pixelSize: Theme.bodyText
                    font.weight: step.isCurrent ? Font.DemiBold : Font.Normal
                    Accessible.ignored: true
                }
            }
        }
    }
}
