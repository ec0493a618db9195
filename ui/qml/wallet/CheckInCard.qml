// What is done with the proof of a ticket before the doors: check-in over the network, at this computer, or by file.
import QtQuick
import QtQuick.Layouts
import Symbolon

Card {
    id: root

    required property WalletController wallet

    heading: qsTr("Check in")

    BodyText {
        text: qsTr("The gate checks the proof once, without a name, and signs your pass. At the door it only needs the pass.")
        muted: true
    }
    Field {
        id: address
        label: qsTr("Address of the check-in")
        hint: qsTr("As the organizer published it. Nothing is sent but the proof.")
        onAccepted: if (send.enabled) send.clicked()
    }
    Flow {
        spacing: 12
        Layout.fillWidth: true
        ActionButton {
            id: send
            enabled: address.text !== "" && !root.wallet.busy
            text: root.wallet.busy ? qsTr("Checking in…") : qsTr("Check in there")
            onClicked: root.wallet.checkInAt(address.text)
        }
        ActionButton {
            visible: root.wallet.canCheckInHere
            primary: true
            enabled: !root.wallet.busy
            text: qsTr("Check in at the gate of this computer")
            onClicked: root.wallet.checkInHere()
        }
    }
}
