// Step 2: what holds at the doors.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Symbolon

WizardPage {
    id: root

    readonly property EventForm form: organizer.form
    readonly property bool isWide: width > 640 * Math.max(1, Theme.scale * 0.8)

    step: 1
    title: qsTr("What holds at the doors?")
    lead: qsTr("All of this can be revised later, except for the list of tickets.")

    Card {
        heading: qsTr("Times")
        GridLayout {
            columns: root.isWide ? 2 : 1
            columnSpacing: 16
            rowSpacing: Theme.gap * 1.5
            Field {
                label: qsTr("Check-in opens, days before")
                hint: qsTr("Proofs can be handed in from then on")
                text: root.form.checkInDays
                problem: root.form.problems.checkInDays ?? ""
                inputMethodHints: Qt.ImhDigitsOnly
                onTextChanged: root.form.checkInDays = text
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
            }
            Field {
                label: qsTr("Doors open, minutes before")
                text: root.form.doorsMinutes
                problem: root.form.problems.doorsMinutes ?? ""
                inputMethodHints: Qt.ImhDigitsOnly
                onTextChanged: root.form.doorsMinutes = text
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
            }
        }
    }

    Card {
        heading: qsTr("Rules")
        Toggle {
            text: qsTr("Passes on paper are allowed")
            hint: qsTr("Whoever brings the paper first gets in")
            checked: root.form.allowsPaper
            onToggled: root.form.allowsPaper = checked
        }
        Toggle {
            text: qsTr("Visitors may go out and in again")
            checked: root.form.allowsReentry
            onToggled: root.form.allowsReentry = checked
        }
        Toggle {
            text: qsTr("Each pass answers a challenge of the gate")
            hint: qsTr("Slower, and nobody can relay a picture of a pass")
            checked: root.form.requiresChallenge
            onToggled: root.form.requiresChallenge = checked
        }
        Toggle {
            text: qsTr("All gates share one ledger")
            hint: qsTr("Switch it off for doors without a network: a pass then enters once per group of gates")
            checked: root.form.gatesShareLedger
            onToggled: root.form.gatesShareLedger = checked
        }
    }

    Card {
        heading: qsTr("Tiers")
        BodyText {
            text: root.form.tiers.count === 0
                  ? qsTr("Without tiers, a proof shows nothing but that there is a ticket. With tiers, it shows which one, so name them only where the doors need it.")
                  : qsTr("The column “tier” of the list has these numbers. A proof shows the tier and nothing else.")
            muted: true
        }
        Rows {
            model: root.form.tiers
            RowLayout {
                id: tier
                required property int index
                required property string name
                spacing: 12
                Field {
                    //: A tier of tickets such as "VIP" or "Balcony"; %1 is its number
                    label: qsTr("Name of tier %1").arg(tier.index)
                    text: tier.name
                    onTextChanged: root.form.tiers.setName(tier.index, text)
                }
                ActionButton {
                    text: qsTr("Remove")
                    note: tier.name
                    Layout.alignment: Qt.AlignBottom
                    onClicked: root.form.tiers.remove(tier.index)
                }
            }
        }
        BodyText {
            visible: text !== ""
            text: root.form.problems.tiers ?? ""
            color: Theme.danger
            small: true
        }
        ActionButton {
            text: qsTr("Add a tier")
            onClicked: root.form.tiers.add("")
        }
    }

    Card {
        heading: qsTr("Groups of gates")
        BodyText {
            text: qsTr("Gates that share a ledger are one group.")
            muted: true
        }
        Rows {
            model: root.form.groups
            ColumnLayout {
                id: group
                required property int index
                required property string name
                required property var marks
                spacing: 6
                RowLayout {
                    spacing: 12
                    Field {
                        label: qsTr("Name of group %1").arg(group.index + 1)
                        text: group.name
                        onTextChanged: root.form.groups.setName(group.index, text)
                    }
                    ActionButton {
                        visible: root.form.groups.count > 1
                        text: qsTr("Remove")
                        note: group.name
                        Layout.alignment: Qt.AlignBottom
                        onClicked: root.form.groups.remove(group.index)
                    }
                }
                BodyText {
                    visible: root.form.tiers.count > 0
                    text: group.marks.length === 0 ? qsTr("Admits every tier.") : qsTr("Admits these tiers:")
                    small: true
                    muted: true
                }
                Rows {
                    model: root.form.tiers
                    spacing: 6
                    Toggle {
                        id: mark
                        required property int index
                        required property string name
                        //: Whether a group of gates admits a tier: the tier, the group
                        text: qsTr("%1 at %2").arg(name).arg(group.name)
                        checked: group.marks.includes(index)
                        onToggled: root.form.groups.setMark(group.index, mark.index, checked)
                    }
                }
            }
        }
        BodyText {
            visible: text !== ""
            text: root.form.problems.groups ?? ""
            color: Theme.danger
            small: true
        }
        ActionButton {
            text: qsTr("Add a group")
            onClicked: root.form.groups.add("")
        }
    }

    Card {
        heading: qsTr("Age")
        Toggle {
            text: qsTr("Ask for an age together with the ticket")
            hint: qsTr("One proof of both. Visitors need a credential of an issuer that you trust; you learn that they are old enough, not their birthday.")
            checked: root.form.asksAge
            onToggled: root.form.asksAge = checked
        }
        ColumnLayout {
            visible: root.form.asksAge
            spacing: Theme.gap * 1.5
            Field {
                label: qsTr("Years of age")
                text: root.form.age
                problem: root.form.problems.age ?? ""
                inputMethodHints: Qt.ImhDigitsOnly
                onTextChanged: root.form.age = text
            }
            Field {
                label: qsTr("Kind of the credential")
                text: root.form.credentialType
                problem: root.form.problems.credentialType ?? ""
                onTextChanged: root.form.credentialType = text
            }
            BodyText {
                text: root.form.issuerCount === 0 ? (root.form.problems.issuers ?? qsTr("No issuer is trusted yet."))
                                                  : qsTr("Trusted keys of issuers: %1").arg(root.form.issuerCount)
                color: root.form.problems.issuers ? Theme.danger : Theme.text
            }
            ActionButton {
                text: qsTr("Open their key set…")
                onClicked: issuersDialog.open()
            }
        }
    }

    FileDialog {
        id: issuersDialog
        title: qsTr("Key set of the issuers")
        nameFilters: [qsTr("Key sets (*.jwks *.json)"), qsTr("All files (*)")]
        onAccepted: root.organizer.addIssuers(selectedFile)
    }
}
