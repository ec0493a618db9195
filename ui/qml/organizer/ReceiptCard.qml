// The deletion receipt, once there is one.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Symbolon

Card {
    id: root

    required property EventWatch watch

    visible: watch.receiptFacts.length > 0
    heading: qsTr("Deletion receipt")

    Rows {
        model: root.watch.receiptFacts
        Fact {
            required property var modelData
            name: modelData.name
            value: modelData.value
        }
    }
    BodyText {
        text: qsTr("This is your statement of what was deleted, not a proof of it.")
        muted: true
        small: true
    }
    ActionButton {
        primary: true
        text: qsTr("Save the receipt…")
        onClicked: receiptDialog.open()
    }

    FileDialog {
        id: receiptDialog
        title: qsTr("Where the receipt goes")
        fileMode: FileDialog.SaveFile
        nameFilters: [qsTr("Receipts (*.json)")]
        defaultSuffix: "json"
        onAccepted: root.watch.saveReceipt(selectedFile)
    }
}
