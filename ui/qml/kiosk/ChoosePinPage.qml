// The kiosk's first page, for staff: the PIN that opens the staff menu.
import QtQuick
import QtQuick.Layouts
import Symbolon

Rectangle {
    id: root

    required property KioskController kiosk

    color: Theme.window

    Page {
        anchors.fill: parent
        title: qsTr("Choose a staff PIN")
        lead: qsTr("It opens the staff menu of this kiosk until the kiosk is switched off. Visitors see none of this.")
        columnWidth: 520

        Notice {
            kind: Notice.Problem
            text: root.kiosk.problem
        }
        Card {
            SecretInput {
                id: pin
                label: qsTr("PIN")
                hint: qsTr("Six characters or more")
            }
            SecretInput {
                id: again
                label: qsTr("PIN again")
                onAccepted: start.clicked()
            }
            ActionButton {
                id: start
                primary: true
                text: qsTr("Start the kiosk")
                onClicked: root.kiosk.choosePin(pin.field, again.field)
            }
        }
    }
}
