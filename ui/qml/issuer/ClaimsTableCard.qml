// The table: what its columns become, and every line that cannot be used.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Symbolon

Card {
    id: root

    required property IssuerController issuer

    heading: qsTr("What you know")

    BodyText {
        text: qsTr("A CSV file with a line for each credential. The columns holder_crv, holder_x and holder_y are the customer's public key; every other column becomes a claim. A dot makes a claim inside another; :int and :flag behind a name make numbers, and true or false.")
        muted: true
    }
    Choice {
        label: qsTr("Kind of credential")
        model: [qsTr("KYC: age, country, level, document, screening"), qsTr("Credit: a score, or features for a scorecard")]
        currentIndex: root.issuer.kind
        Layout.fillWidth: true
        onChosen: index => root.issuer.kind = index
    }
    ActionButton {
        primary: root.issuer.keys.count > 0 && root.issuer.goodLines === 0
        enabled: !root.issuer.busy
        text: qsTr("Open the table of claims…")
        onClicked: tableDialog.open()
    }

    ColumnLayout {
        visible: root.issuer.tableName !== ""
        spacing: Theme.gap * 1.5

        Heading {
            text: root.issuer.tableName
            Layout.fillWidth: true
        }
        Notice {
            kind: Notice.Problem
            text: root.issuer.badLines.count > 0 ? qsTr("Lines that cannot be used: %1").arg(root.issuer.badLines.count) : ""
            hint: qsTr("Correct the table and open it again, or issue the others.")
        }
        LineList {
            title: qsTr("Lines that cannot be used")
            lines: root.issuer.badLines
        }
        Notice {
            kind: Notice.Good
            text: root.issuer.badLines.count === 0 && root.issuer.goodLines > 0
                  ? qsTr("Every line is good: %1").arg(root.issuer.goodLines) : ""
        }
        Rows {
            model: root.issuer.columns
            Fact {
                required property var modelData
                name: modelData.name
                value: modelData.known ? modelData.kind
                                       //: A column of a table: its kind of value
                                       : qsTr("%1; no statement asks for it").arg(modelData.kind)
            }
        }
        BodyText {
            visible: root.issuer.missing !== ""
            text: qsTr("Not in the table, so nobody can prove anything about it: %1.").arg(root.issuer.missing)
            muted: true
            small: true
        }
    }

    FileDialog {
        id: tableDialog
        title: qsTr("Table of claims")
        nameFilters: [qsTr("Tables (*.csv)"), qsTr("All files (*)")]
        onAccepted: root.issuer.openTable(selectedFile)
    }
}
