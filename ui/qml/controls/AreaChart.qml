// A number over time as a filled line, with its highest value and its last one.
import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import Symbolon

Item {
    id: root

    required property string title
    // Of { label, value }, oldest first.
    required property var points

    readonly property real highest: points.reduce((most, point) => Math.max(most, point.value), 1)
    readonly property int labelHeight: Math.round(Theme.smallText * 1.8)
    readonly property real plotHeight: height - 2 * labelHeight

    function place(index: int): point {
        const share = points.length > 1 ? index / (points.length - 1) : 0
        return Qt.point(width * share, labelHeight + plotHeight * (1 - points[index].value / highest))
    }
    readonly property var line: points.length < 2 || width <= 0 ? [] : points.map((point, index) => place(index))

    implicitHeight: 180 * Math.max(1, Theme.scale * 0.8)
    Layout.fillWidth: true
    Accessible.role: Accessible.Chart
    Accessible.name: title
    Accessible.description: points.map(point => point.label + " " + point.value).join(", ")

    Rectangle {
        width: parent.width
        height: 1
        y: root.labelHeight + root.plotHeight
        color: Theme.line
    }

    Shape {
        anchors.fill: parent
        visible: root.line.length > 1
        layer.enabled: true
        layer.samples: 4

        ShapePath {
            strokeColor: "transparent"
            fillColor: Qt.alpha(Theme.accent, 0.22)
            PathPolyline {
                path: root.line.length < 2 ? [] : [Qt.point(0, root.labelHeight + root.plotHeight), ...root.line,
                                                   Qt.point(root.width, root.labelHeight + root.plotHeight)]
            }
        }
        ShapePath {
            strokeColor: Theme.accent
            strokeWidth: 2.5
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            PathPolyline { path: root.line }
        }
    }

    Text {
        anchors.top: parent.top
        //: The largest number of a chart
        text: qsTr("most: %1").arg(root.highest.toLocaleString(Qt.locale(), "f", 0))
        color: Theme.mutedText
        font.pixelSize: Theme.smallText
        Accessible.ignored: true
    }
    Text {
        anchors.bottom: parent.bottom
        text: root.points.length > 0 ? root.points[0].label : ""
        color: Theme.mutedText
        font.pixelSize: Theme.smallText
        Accessible.ignored: true
    }
    Text {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        text: root.points.length > 1 ? root.points[root.points.length - 1].label : ""
        color: Theme.mutedText
        font.pixelSize: Theme.smallText
        Accessible.ignored: true
    }
}
