// The end of an event: what is deleted, what remains, and that it cannot be undone.
import QtQuick
import Symbolon

Card {
    id: root

    required property EventWatch watch

    visible: watch.canClose
    heading: qsTr("Close the event")

    BodyText {
        text: qsTr("Deleted: every pass in this ledger, and the key that its records are encrypted with. Kept: how often each verdict was given, by minute and gate. Nobody can enter afterwards, and it cannot be undone.")
    }
    Field {
        id: confirm
        label: qsTr("Type CLOSE to close the event for good")
    }
    ActionButton {
        destructive: true
        enabled: confirm.text === "CLOSE"
        text: qsTr("Close the event")
        onClicked: {
            confirm.take()
            root.watch.close()
        }
    }
}
