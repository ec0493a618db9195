// A yes or no with what it means underneath.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Symbolon

T.CheckBox {
    id: root

    property string hint

    implicitHeight: Math.max(Theme.target, contentItem.implicitHeight + 8)
    spacing: 12
    activeFocusOnTab: true
    font.pixelSize: Theme.bodyText
    Layout.fillWidth: true

    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.description: hint
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: root.flip()
    Accessible.onToggleAction: root.flip()
    Keys.onReturnPressed: root.flip()

    function flip() {
        root.toggle()
        root.toggled()
    }

    indicator: Rectangle {
        x: 0
        y: 4
        width: Math.round(Theme.leadText * 1.3)
        height: width
        radius: 6
        color: root.checked ? Theme.accent : Theme.window
        border.width: root.visualFocus ? 3 : 1
        border.color: root.visualFocus ? Theme.focus : root.checked ? Theme.accent : Theme.mutedText

        SymbolMark {
            anchors.fill: parent
            anchors.margins: parent.width / 5
            visible: root.checked
            shape: SymbolMark.Check
            color: Theme.accentInk
        }
    }

    contentItem: ColumnLayout {
        spacing: 2
        Text {
            text: root.text
            color: Theme.text
            font: root.font
            wrapMode: Text.Wrap
            leftPadding: root.indicator.width + root.spacing
            topPadding: 4
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Text {
            visible: text !== ""
            text: root.hint
            color: Theme.mutedText
            font.pixelSize: Theme.smallText
            wrapMode: Text.Wrap
            leftPadding: root.indicator.width + root.spacing
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        // The text stays beside its box.
        Item { Layout.fillHeight: true }
    }
}
