// The signs beside colours, drawn as lines so that they stay sharp at every size.
import QtQuick
import QtQuick.Shapes
import Symbolon

Shape {
    id: root

    enum Sign { Check, Cross, Clock, Info, Out, Wait }

    property int shape: SymbolMark.Info
    property color color: Theme.text

    readonly property var paths: [
        "M 12 54 L 40 82 L 90 20",
        "M 18 18 L 82 82 M 82 18 L 18 82",
        "M 50 8 A 42 42 0 1 1 49.9 8 M 50 24 L 50 52 L 70 62",
        "M 50 8 A 42 42 0 1 1 49.9 8 M 50 46 L 50 74 M 50 27 L 50 29",
        "M 40 14 L 14 14 L 14 86 L 40 86 M 36 50 L 88 50 M 66 28 L 88 50 L 66 72",
        "M 24 10 L 76 10 L 24 90 L 76 90 Z"
    ]

    antialiasing: true
    layer.enabled: true
    layer.samples: 4
    Accessible.ignored: true

    ShapePath {
        strokeColor: root.color
        strokeWidth: Math.max(2, root.width / 9)
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin
        scale: Qt.size(root.width / 100, root.height / 100)
        PathSvg { path: root.paths[root.shape] }
    }
}
