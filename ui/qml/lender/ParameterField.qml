// One parameter of a statement: a line of text, or a yes or no.
import QtQuick
import QtQuick.Layouts
import Symbolon

ColumnLayout {
    id: root

    required property ParameterForm form
    required property int index
    required property string name
    required property string meaning
    required property string hint
    required property bool isFlag

    Field {
        visible: !root.isFlag
        label: root.meaning
        hint: root.hint
        onTextChanged: root.form.setValue(root.index, text)
    }
    Toggle {
        visible: root.isFlag
        text: root.meaning
        onToggled: root.form.setValue(root.index, checked ? "true" : "")
    }
}
