import QtQuick
import QtQuick.Layouts
import Symbolon

Text {
    property bool muted: false
    property bool small: false

    color: muted ? Theme.mutedText : Theme.text
    font.pixelSize: small ? Theme.smallText : Theme.bodyText
    lineHeight: 1.25
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    Layout.fillWidth: true
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
