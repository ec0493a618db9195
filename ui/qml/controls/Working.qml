// Long work: what is being done, how far it is where that is known, and the way out.
import QtQuick
import QtQuick.Layouts
import Symbolon

RowLayout {
    id: root

    required property string label
    // 0 to 1; below 0 where nobody knows.
    property real share: -1
    property bool canCancel: true

    signal cancelled()

    spacing: 16
    Layout.fillWidth: true

    SymbolMark {
        visible: root.share < 0
        shape: SymbolMark.Wait
        color: Theme.accent
        Layout.preferredWidth: Theme.titleText
        Layout.preferredHeight: Theme.titleText
        RotationAnimation on rotation {
            running: root.visible && root.share < 0
            from: 0
            to: 360
            duration: 1200
            loops: Animation.Infinite
        }
    }
    BodyText {
        visible: root.share < 0
        text: root.label
    }
    Meter {
        visible: root.share >= 0
        label: root.label
        share: Math.max(0, root.share)
    }
    ActionButton {
        visible: root.canCancel
        text: qsTr("Cancel")
        onClicked: root.cancelled()
    }
}
