// Step 1: what the event is, and where its tickets are.
import QtQuick
import QtQuick.Layouts
import Symbolon

WizardPage {
    id: root

    readonly property EventForm form: organizer.form
    readonly property bool isWide: width > 640 * Math.max(1, Theme.scale * 0.8)

    step: 0
    title: qsTr("What is it?")
    lead: qsTr("Visitors see this before they prove anything.")

    Card {
        Field {
            label: qsTr("Name of the event")
            text: root.form.name
            problem: root.form.problems.name ?? ""
            onTextChanged: root.form.name = text
        }
        Field {
            label: qsTr("Place")
            text: root.form.venue
            problem: root.form.problems.venue ?? ""
            onTextChanged: root.form.venue = text
        }
        GridLayout {
            columns: root.isWide ? 2 : 1
            columnSpacing: 16
            rowSpacing: Theme.gap * 1.5
            Field {
                label: qsTr("Begins")
                hint: qsTr("Year, month, day, and the time of this computer")
                text: root.form.begins
                problem: root.form.problems.begins ?? ""
                onTextChanged: root.form.begins = text
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
            }
            Field {
                label: qsTr("Ends")
                text: root.form.ends
                problem: root.form.problems.ends ?? ""
                onTextChanged: root.form.ends = text
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
            }
        }
    }

    Card {
        heading: qsTr("Tickets")
        Choice {
            label: qsTr("Where the tickets are")
            model: root.form.chains
            currentIndex: root.form.chain
            Layout.fillWidth: true
            onChosen: index => root.form.chain = index
        }
        Field {
            visible: root.form.isOtherChain
            label: qsTr("Number of the chain")
            text: root.form.chainNumber
            problem: root.form.problems.chainNumber ?? ""
            inputMethodHints: Qt.ImhDigitsOnly
            onTextChanged: root.form.chainNumber = text
        }
        Field {
            visible: root.form.hasContract
            label: qsTr("Contract of the tickets")
            hint: qsTr("0x and 40 hexadecimal digits")
            text: root.form.contract
            problem: root.form.problems.contract ?? ""
            onTextChanged: root.form.contract = text
        }
        Field {
            label: qsTr("Session")
            hint: qsTr("Counts up when a new list replaces one that was signed already. A new session voids every check-in of the old one.")
            text: root.form.session
            problem: root.form.problems.session ?? ""
            inputMethodHints: Qt.ImhDigitsOnly
            onTextChanged: root.form.session = text
        }
    }
}
