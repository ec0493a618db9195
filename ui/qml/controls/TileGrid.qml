// Tiles beside one another, as many as fit, all of one size. A positioner, for the reason that Rows tells.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Symbolon

Item {
    id: root

    // Of { name, value, detail }.
    required property var tiles

    readonly property real narrowest: 210 * Math.max(1, Theme.scale * 0.8)
    readonly property int columns: Math.max(1, Math.min(tiles.length, Math.floor(width / narrowest)))
    readonly property real tileWidth: Math.floor((width - (columns - 1) * grid.spacing) / columns)
    readonly property real tileHeight: {
        let most = 0
        for (let i = 0; i < repeater.count; ++i) most = Math.max(most, repeater.itemAt(i)?.implicitHeight ?? 0)
        return most
    }

    implicitHeight: grid.implicitHeight
    Layout.fillWidth: true

    Grid {
        id: grid
        columns: root.columns
        spacing: 12

        Repeater {
            id: repeater
            model: root.tiles
            Tile {
                required property var modelData
                name: modelData.name
                value: modelData.value
                detail: modelData.detail
                width: root.tileWidth
                height: root.tileHeight
            }
        }
    }
}
