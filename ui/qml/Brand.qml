// The mark: a token broken in two, whose halves fit each other only.
import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import Symbolon

RowLayout {
    spacing: 8
    Accessible.ignored: true

    Shape {
        Layout.preferredWidth: Theme.titleText * 1.1
        Layout.preferredHeight: Theme.titleText * 1.1
        layer.enabled: true
        layer.samples: 4

        ShapePath {
            fillColor: Theme.accent
            strokeColor: "transparent"
            scale: Qt.size(Theme.titleText * 1.1 / 100, Theme.titleText * 1.1 / 100)
            PathSvg { path: "M 54 4 L 44 24 L 56 40 L 42 58 L 52 76 L 44 96 A 46 46 0 0 1 46 4 Z" }
        }
        ShapePath {
            fillColor: "transparent"
            strokeColor: Theme.accent
            strokeWidth: 5
            joinStyle: ShapePath.RoundJoin
            scale: Qt.size(Theme.titleText * 1.1 / 100, Theme.titleText * 1.1 / 100)
            PathSvg { path: "M 66 8 L 56 25 L 68 41 L 54 58 L 64 76 L 57 93 A 44 44 0 0 0 66 8 Z" }
        }
    }

    Text {
        text: "Symbolon"
        color: Theme.text
        font.pixelSize: Math.round(17 * Math.min(Theme.scale, 1.3))
        font.weight: Font.DemiBold
        elide: Text.ElideRight
        Layout.fillWidth: true
    }
}
