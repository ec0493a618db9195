// The six words that everybody compares.
import QtQuick
import QtQuick.Layouts
import Symbolon

Card {
    id: root

    required property string words

    heading: qsTr("Six words")

    Text {
        text: root.words
        color: Theme.accent
        font.family: Theme.fixedFont.family
        font.pixelSize: Theme.leadText
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    BodyText {
        text: qsTr("Print them on posters and tickets. Whoever sees other words in their wallet has another list.")
        muted: true
    }
}
