// The issuer's keys, a new one, and the public key set.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Symbolon

Card {
    id: root

    required property IssuerController issuer

    readonly property bool isWide: width > 560 * Math.max(1, Theme.scale * 0.8)

    heading: qsTr("Keys")

    BodyText {
        visible: root.issuer.keys.count === 0
        text: qsTr("There is no key yet. Make one, then save the key set: it tells others which signatures are yours.")
        muted: true
    }
    Rows {
        model: root.issuer.keys
        GridLayout {
            id: key
            required property string name
            required property string algorithm
            required property string keyId
            columns: root.isWide ? 3 : 1
            columnSpacing: 16
            rowSpacing: 2
            Accessible.role: Accessible.StaticText
            Accessible.name: name + ", " + algorithm
            Accessible.description: keyId

            Text {
                text: key.name
                color: Theme.text
                font.pixelSize: Theme.bodyText
                font.weight: Font.DemiBold
                wrapMode: Text.WrapAnywhere
                Layout.preferredWidth: 160 * Math.max(1, Theme.scale * 0.8)
                Accessible.ignored: true
            }
            Text {
                text: key.algorithm
                color: Theme.text
                font.pixelSize: Theme.bodyText
                Accessible.ignored: true
            }
            // Whole, so that two people can compare it.
            Text {
                text: key.keyId
                color: Theme.mutedText
                font.family: Theme.fixedFont.family
                font.pixelSize: Theme.smallText
                wrapMode: Text.WrapAnywhere
                horizontalAlignment: root.isWide ? Text.AlignRight : Text.AlignLeft
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }
    ActionButton {
        visible: root.issuer.keys.count > 0
        text: qsTr("Save the key set…")
        note: qsTr("Public keys in the form of RFC 7517")
        enabled: !root.issuer.busy
        onClicked: keySetDialog.open()
    }

    Rectangle {
        implicitHeight: 1
        color: Theme.line
        Layout.fillWidth: true
    }

    GridLayout {
        columns: root.isWide ? 3 : 1
        columnSpacing: 16
        rowSpacing: Theme.gap * 1.5
        Field {
            id: name
            label: qsTr("Name of a new key")
            hint: qsTr("Such as kyc-2026: letters, digits, dots and hyphens")
            Layout.alignment: Qt.AlignTop
        }
        Choice {
            id: algorithm
            label: qsTr("Signature")
            //: P-256 and secp256k1 are names of curves
            model: [qsTr("ES256 (P-256)"), qsTr("ES256K (secp256k1)")]
            currentIndex: 0
            Layout.preferredWidth: 210 * Math.max(1, Theme.scale * 0.8)
            Layout.fillWidth: !root.isWide
            Layout.alignment: Qt.AlignTop
            onChosen: index => currentIndex = index
        }
        ActionButton {
            primary: root.issuer.keys.count === 0
            enabled: name.text !== "" && !root.issuer.busy
            text: qsTr("Make the key")
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: root.isWide ? Math.round(Theme.smallText * 1.25) + 8 : 0
            onClicked: root.issuer.createKey(name.take(), algorithm.currentIndex)
        }
    }

    FileDialog {
        id: keySetDialog
        title: qsTr("Where the key set goes")
        fileMode: FileDialog.SaveFile
        nameFilters: [qsTr("Key sets (*.jwks *.json)")]
        defaultSuffix: "jwks"
        onAccepted: root.issuer.saveKeySet(selectedFile)
    }
}
