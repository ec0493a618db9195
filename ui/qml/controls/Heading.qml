import QtQuick
import Symbolon

Text {
    property bool large: false

    color: Theme.text
    font.pixelSize: large ? Theme.titleText : Theme.leadText
    font.weight: Font.DemiBold
    wrapMode: Text.Wrap
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
