namespace EmailComms.Approvals.Reading.Lines;

internal static partial class ClosingVocabulary
{
    /// <summary>Words without a capital inside of a name.</summary>
    public static readonly string[] NameParticles =
        ["von", "vom", "van", "der", "den", "de", "del", "della", "di", "da", "das", "do", "dos", "du", "la", "le", "bin", "ibn", "al", "el", "y", "e", "af", "av", "zu", "ter", "ten"];

    /// <summary>Titles before a name.</summary>
    public static readonly string[] NameTitles = ["Dr. ", "Prof. ", "Mag. ", "Ing. ", "Dipl.-Ing. ", "DI ", "Mr. ", "Mrs. ", "Ms. ", "Herr ", "Frau ", "M. ", "Mme ", "Sr. ", "Sra. ", "Dott. ", "Inż. ", "Mgr. ", "Bc. "];

    /// <summary>Words with a capital that make a short line an answer, not a name.</summary>
    public static readonly string[] NotNames =
    [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "July", "September", "October", "November", "December",
        "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag", "Morgen", "Heute", "Gestern", "Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche",
        "Lunes", "Martes", "Miércoles", "Jueves", "Viernes", "Sábado", "Lunedì", "Martedì", "Venerdì", "Maandag", "Dinsdag", "Vrijdag", "Piątek", "Fredag", "Måndag", "Mandag", "Perjantai",
        "Today", "Tomorrow", "Yesterday", "Now", "Later", "Soon", "Never", "Always", "Maybe", "Perhaps", "Whatever", "Anyway", "Still",
        "Yes", "No", "Ok", "Okay", "Fine", "Great", "Good", "Perfect", "Agreed", "Confirmed", "Noted", "Correct", "Exactly", "Sure", "Done", "Understood", "Excellent", "Nice", "Super", "Cool",
        "Awesome", "Right", "Wrong", "True", "False", "Please", "Help", "Deploy", "Release", "Test", "Tests", "Testing", "Staging", "Production", "Budget", "Draft", "Final", "Update", "Updated",
        "Fixed", "Sorry", "Hello", "Hi", "Welcome", "Question", "Questions", "Answer", "Comment", "Comments", "Attached", "See", "Same", "Both", "None", "All", "Nothing", "Everything",
        "Call", "Ship", "Merge", "Go", "Stop", "Wait", "Hold", "Urgent", "Important", "Asap", "Ja", "Nein", "Gut", "Klar", "Genau", "Passt", "Erledigt", "Bitte", "Läuft", "Oui", "Non", "Parfait",
        "Bien", "D'accord", "Sí", "Bueno", "Claro", "Perfecto", "Sim", "Não", "Perfeito", "Bom", "Certo", "Va", "Bene", "Perfetto", "Prima", "Goed", "Akkoord", "Nee", "Tak", "Nie", "Dobrze", "Ano", "Ne",
        "Dobře", "Igen", "Nem", "Da", "Nu", "Bine", "Bra", "Nej", "Nei", "Kyllä", "Ei", "Hyvä", "Ναι", "Όχι", "Evet", "Hayır", "Tamam", "Да", "Нет", "Хорошо", "Отлично", "Согласен", "Согласна", "Так", "Ні", "Добре",
        "The", "This", "That", "It", "We", "They", "You", "He", "She", "My", "Your", "Our", "An", "In", "On", "At", "For", "From", "To", "With", "Only", "After", "Before", "Not", "But", "And", "Or", "If",
        "Der", "Die", "Und", "Oder", "Aber", "Nur", "Wir", "Ich", "Sie", "Le", "Les", "Un", "Une", "Las", "Los", "Una", "Il", "Het", "Een", "Version", "Option", "Team", "Plan",
    ];
}
