// What staff reach from a kiosk: by holding the corner for two seconds, or Ctrl+Shift+M, and the PIN.
import QtQuick
import QtQuick.Layouts
import Symbolon

Item {
    id: root

    required property KioskController kiosk
    property bool asking: false

    function close() {
        asking = false
        kiosk.leaveStaff()
    }

    Connections {
        target: root.kiosk
        function onIdle() {
            root.asking = false
        }
    }

    Shortcut {
        sequence: "Ctrl+Shift+M"
        onActivated: root.asking = true
    }

    Item {
        anchors { top: parent.top; right: parent.right }
        width: 72
        height: 72
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Staff menu")
        Accessible.onPressAction: root.asking = true
        TapHandler {
            longPressThreshold: 2
            onLongPressed: root.asking = true
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: root.asking
        color: Theme.window

        Page {
            anchors.fill: parent
            title: qsTr("Staff menu")
            columnWidth: 520

            Notice {
                kind: Notice.Problem
                text: root.kiosk.problem
            }
            Card {
                visible: root.kiosk.mode === KioskController.Guarded
                SecretInput {
                    id: pin
                    label: qsTr("Staff PIN")
                    onAccepted: open.clicked()
                }
                ActionButton {
                    id: open
                    primary: true
                    text: qsTr("Open")
                    onClicked: root.kiosk.enterPin(pin.field)
                }
            }
            Card {
                visible: root.kiosk.mode === KioskController.Staff
                ActionButton {
                    destructive: true
                    text: qsTr("Switch the kiosk off")
                    onClicked: root.kiosk.quit()
                }
            }
            ActionButton {
                text: qsTr("Back to visitors")
                onClicked: root.close()
            }
        }
    }
}
