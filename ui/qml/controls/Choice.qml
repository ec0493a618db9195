// One of a few: a labelled combo box. A positioner, as in Notice: a label that was once wrapped at a small width kept two
// lines' height in a layout.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Symbolon

Item {
    id: root

    required property string label
    property alias model: box.model
    property alias currentIndex: box.currentIndex
    property alias currentValue: box.currentValue
    property alias valueRole: box.valueRole
    property alias textRole: box.textRole

    signal chosen(int index)

    implicitWidth: Math.max(words.implicitWidth, box.implicitWidth)
    implicitHeight: column.implicitHeight
    Layout.fillWidth: true

    Column {
        id: column
        width: root.width
        spacing: 4

        BodyText {
            id: words
            width: root.width
            text: root.label
            small: true
            muted: true
            Accessible.ignored: true
        }

        ComboBox {
            id: box
            width: root.width
            implicitHeight: Theme.target
            font.pixelSize: Theme.bodyText
            activeFocusOnTab: true
            Accessible.role: Accessible.ComboBox
            Accessible.name: root.label
            onActivated: index => root.chosen(index)

            // The one of the style is a field of text, which a screen reader would find without a name.
            contentItem: Text {
                leftPadding: 12
                text: box.displayText
                color: Theme.text
                font: box.font
                verticalAlignment: Text.AlignVCenter
                // Smaller, where large text does not fit, and cut off only where that is not enough.
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 12
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
