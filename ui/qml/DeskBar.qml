// The desks, one below the other, and how the application looks.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Symbolon

Rectangle {
    id: root

    required property var desks
    required property string current

    signal chosen(string key)

    implicitWidth: Math.round(168 * Math.max(1, Theme.scale * 0.85))
    color: Theme.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Desks")

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 12
        spacing: 6

        Brand {
            Layout.topMargin: 8
            Layout.bottomMargin: 16
            Layout.fillWidth: true
        }

        Rows {
            model: root.desks
            spacing: 6

            T.Button {
                id: tab
                required property var modelData
                readonly property bool current: modelData.key === root.current

                text: modelData.name
                implicitHeight: Theme.target
                activeFocusOnTab: true
                Accessible.role: Accessible.PageTab
                Accessible.name: text
                Accessible.selected: current
                Accessible.onPressAction: tab.clicked()
                Keys.onReturnPressed: tab.clicked()
                onClicked: root.chosen(modelData.key)

                contentItem: Text {
                    text: tab.text
                    color: tab.current ? Theme.accentInk : Theme.text
                    font.pixelSize: Theme.bodyText
                    font.weight: tab.current ? Font.DemiBold : Font.Normal
                    leftPadding: 12
                    verticalAlignment: Text.AlignVCenter
                    elide: Text.ElideRight
                }
                background: Rectangle {
                    radius: Theme.radius
                    color: tab.current ? Theme.accent : tab.hovered ? Theme.raised : "transparent"
                    border.width: tab.visualFocus ? 3 : 0
                    border.color: Theme.focus
                }
            }
        }

        Item { Layout.fillHeight: true }

        ActionButton {
            text: Appearance.dark ? qsTr("Light") : qsTr("Dark")
            note: qsTr("Changes the colours of the application")
            Layout.fillWidth: true
            onClicked: Appearance.dark = !Appearance.dark
        }
        ActionButton {
            text: qsTr("Text %1 %").arg(Math.round(Appearance.textScale * 100))
            note: qsTr("Makes the text larger, up to twice its size, then normal again")
            Layout.fillWidth: true
            onClicked: Appearance.textScale = Appearance.textScale >= 2 ? 1 : Appearance.textScale + 0.25
        }
    }
}
