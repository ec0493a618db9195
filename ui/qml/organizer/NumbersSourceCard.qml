// Where the numbers of an event come from: a ledger on this computer, or a gate's server.
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Symbolon

Card {
    id: root

    required property EventWatch watch

    heading: watch.hasNumbers ? qsTr("Other numbers") : qsTr("Where are the numbers?")

    BodyText {
        text: qsTr("A ledger is a file of a gate on this computer. A gate elsewhere gives its numbers over the network, with a token of the role “organizer”.")
        muted: true
    }
    ActionButton {
        primary: !root.watch.hasNumbers
        text: qsTr("Open a ledger…")
        onClicked: ledgerDialog.open()
    }
    Field {
        id: address
        label: qsTr("Address of the gate's server")
        hint: qsTr("Such as https://gate.example:8443")
    }
    SecretInput {
        id: token
        label: qsTr("Token")
        onAccepted: if (ask.enabled) ask.clicked()
    }
    BodyText {
        visible: certificateDialog.chosen !== ""
        text: qsTr("Trusted certificate: %1").arg(certificateDialog.chosen.split("/").pop())
        small: true
        muted: true
    }
    Flow {
        spacing: 12
        Layout.fillWidth: true
        ActionButton {
            id: ask
            enabled: address.text !== "" && token.length > 0
            text: qsTr("Ask the gate")
            onClicked: root.watch.useServer(address.text, token.field, certificateDialog.chosen)
        }
        ActionButton {
            text: qsTr("Trust a certificate…")
            note: qsTr("For a gate whose certificate nobody else has signed")
            onClicked: certificateDialog.open()
        }
    }

    FileDialog {
        id: ledgerDialog
        title: qsTr("Ledger of a gate")
        nameFilters: [qsTr("Ledgers (*.ledger)"), qsTr("All files (*)")]
        onAccepted: root.watch.useLedger(selectedFile)
    }
    FileDialog {
        id: certificateDialog
        property string chosen
        title: qsTr("Certificate of the gate")
        nameFilters: [qsTr("Certificates (*.pem *.crt)"), qsTr("All files (*)")]
        onAccepted: chosen = selectedFile
    }
}
