namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>The languages that decisions are read in. A further language is a further entry, and nothing else.</summary>
internal static partial class DecisionLanguages
{
    public static readonly IReadOnlyList<DecisionLanguage> All =
    [
        English, German, Dutch, French, Spanish, Portuguese, Italian, Romanian, Polish, Czech, Slovak, Croatian, Slovenian, Hungarian, Swedish, Norwegian,
        Danish, Finnish, Greek, Turkish, Russian, Ukrainian, Bulgarian, Serbian, Arabic, Hebrew, Persian, Hindi, Japanese, Chinese, Korean,
        Vietnamese, Indonesian, Malay, Thai, Catalan, Estonian, Latvian, Lithuanian,
    ];

    /// <summary>The bit of the one language whose conditions are endings, not words.</summary>
    public static readonly ulong TurkishBit = 1UL << All.Select(static language => language.Name).ToList().IndexOf("tr");

    private const string EnglishNouns =
        "request|release|change|changes|deployment|invoice|order|purchase|purchase order|proposal|offer|quote|quotation|contract|budget|expense|expenses"
        + "|expense report|leave|leave request|vacation|vacation request|holiday|time off|application|document|draft|payment|version|plan|update|rollout"
        + "|pull request|merge request|change request|ticket|build|hotfix|patch|upgrade|migration|launch|go-live|publication|maintenance window|travel request|trip|timesheet|access|access request|claim|design|transfer";

    private static DecisionLanguage English => new()
    {
        Name = "en",
        Approve =
        [
            "^(i|we) [hereby] approve (the|this|that|your|these|their|his|her) +", "^[the|this|that|your] (po|order|invoice|request|ticket|claim) + (approved|is approved)", "^(the|this|your) + (is|are|has been|have been) [hereby|now] approved", "^[yes] (renewal|extension|installation|booking|access|overtime|budget increase) [is] approved",
            "approve", "#approved", "^[yes] (i|we) [hereby|do|hereby do|fully|gladly|happily] approve", "^(i am|i'm|we are|we're) (happy|glad|pleased) to approve",
            "^(i have|i've|we have|we've) [hereby] approved", "^* (is|are|has been|have been) [hereby|now] approved", "^(it's|that's) approved", "^is [hereby] approved",
            $"^({EnglishNouns}) [is|are|has been] [hereby] approved", "^[please] consider * [as] approved",
            "^you have (my|our) [full|formal] (approval|permission|authorization|authorisation)",
            "^[my|our] (approval|permission|authorization|authorisation) [is|has been] [hereby] (granted|given)",
            "^(i|we) [hereby] (give|grant|confirm) [you|*] (my|our|the|full) (approval|permission|authorization|authorisation)",
            "^(reviewed|checked|read|seen|verified|tested|signed|signed off|agreed|accepted) and approved", "^(i have|i've|we have|we've) (reviewed|checked) [*] and [hereby] (approve|approved)",
            "^my (decision|answer|vote) is [to] (approve|approved)", "^hereby approved", "#fully approved", "#authori(z|s)ed", "^(i|we) [hereby] authori(z|s)e",
            ">approving", "^(i am|i'm|we are|we're) [hereby|now] approving", $"^({EnglishNouns}|po) 0 [is|are|has been|have been] [hereby|now] approved", "^(all|everything|both|all of it|all of them|the whole thing) [is|are] [hereby] approved", "^[i'm|i am|we're|we are] (happy|glad|pleased|delighted) to approve", "^(this|it|that|*) (has|gets) my [full] (approval|sign-off)", "^consent (given|granted)", "^approval (hereby granted|confirmed)",
        ],
        Reject =
        [
            "^(i|we) [hereby|must|have to|need to] (reject|decline) (the|this|that|your|these|their|his|her) +", "^[the|this|that|your] (po|order|invoice|request|ticket|claim) + (rejected|is rejected)", "^(the|this|your) + (is|are|has been|have been) [hereby] (rejected|declined|denied)", "^(approval|permission|authori(z|s)ation) (denied|refused|declined|withheld)", "#disapproved", "^(i|we) disapprove", "^(renewal|extension|installation|booking|access|overtime) [is] (rejected|declined|denied)",
            "reject", "#rejected", "^(i|we) [hereby|do|hereby do|must|have to|need to|hereby have to] (reject|decline)",
            "^(i have|i've|we have|we've) [hereby] (rejected|declined)", "^* (is|are|has been|have been|must be) [hereby|now] (rejected|declined|denied|refused)",
            "^(it's|that's) (rejected|declined)", "^is [hereby] (rejected|declined)", $"^({EnglishNouns}) [is|are|has been] [hereby] (rejected|declined|denied|refused)",
            "decline", "#declined", "#denied", "#refused", "^[please] consider * [as] (rejected|declined)", "^(reviewed|checked) and (rejected|declined)",
            "^my (decision|answer|vote) is [to] (reject|rejected|decline|declined)", "^(i|we) refuse [to approve] [*]", "^hereby (rejected|declined)",
            ">(rejecting|declining)", "^(i am|i'm|we are|we're) [hereby|now] (rejecting|declining)", $"^({EnglishNouns}|po) 0 [is|are|has been|have been] [hereby|now] (rejected|declined|denied|refused)", "^(all|everything|both|all of it|all of them) [is|are] [hereby] (rejected|declined|denied)",
        ],
        ApproveForms = ["approving", "approves", "approval", "approvals", "authorise", "authorize"],
        RejectForms =
        [
            "rejecting", "rejects", "rejection", "rejections", "declining", "declines", "deny", "refuse", "veto",
        ],
        Objects = ["it", "this", "that", "these", "them", $"(the|this|that|your|my|the above|the attached) ({EnglishNouns})", "(this|that) one", $"[the|this|that|your] ({EnglishNouns}|po|item|pr|case) [nr|number|id] 0", "(both|all) of (them|these)", $"[the|this|that] ({EnglishNouns}) [nr|number|id] 0"],
        Greetings =
        [
            "hi", "hello", "hey", "dear", "good (morning|afternoon|evening|day)", "greetings", "morning", "afternoon",
            "(hi|hello|dear|hey|greetings) (all|team|everyone|everybody|there|colleagues|sir|madam|sir or madam|folks)",
            "hiya", "howdy", "g'day", "evening", "to whom it may concern", "happy (monday|tuesday|wednesday|thursday|friday|weekend|new year|holidays|easter|birthday|anniversary|new week)", "merry christmas", "season's greetings", "good (weekend|week)",
        ],
        Thanks =
        [
            "i hope", "hope", "trust you",
            "thanks [but]", "thank you [but]", "many thanks", "thx", "ty", "i hope (you|this|all|everything)", "hope (you|this|all|everything|you're)", "sorry for the", "sorry for my",
            "apologies for", "(i have|i've|we have|we've) (reviewed|checked|read|looked|gone)", "great (work|job)", "good (work|job)", "nice (work|job)", "well done", "i appreciate",
            "congratulations", "congrats", "welcome back", "noted", "received", "understood", "got it", "much appreciated", "appreciated", "it was (good|great|nice|lovely)", "(nice|good|great|lovely) to", "i just (saw|read)", "just (saw|read) this", "thanks again",
        ],
        Assents =
        [
            "yes", "ok", "okay", "sure", "yep", "yeah", "great", "perfect", "excellent", "fine", "alright", "all right", "agreed", "of course", "certainly", "absolutely",
            "(looks|look|sounds|all) (good|great|fine|ok|okay) [to me]", "all (clear|set)", "lgtm", "no (objection|objections|problem|issues|concerns) [from me|from my side]", "\U0001F44D",
            "fine (by|with) me",
            "[please] go ahead", "(please) proceed", "good to go", "works for me", "(i'm|i am|we're|we are) (happy|fine|ok|okay) with (this|it|that)", "i agree", "we agree", "thumbs up",
        ],
        Dissents = ["no", "nope", "sorry", "no sorry"],
        Regrets =
        [
            "unfortunately", "regrettably", "sorry [but]", "(i'm|i am|we are|we're) (sorry|afraid) [but|that]", "i regret [to (say|inform you)] [that]",
            "i regret to", "but",
        ],
        Reasons = ["so", "therefore", "hence"],
        Labels =
        [
            "[my|our|the] [final] (decision|answer|vote|verdict|response|reply)", "status",
        ],
        Continuations =
        [
            "after all", "form my",
            "(from|on) (my|our)", "by (me|us|myself)", "for (me|us|my part|payment|release|deployment|production)", "with (thanks|pleasure|best|kind|many|great|no)", "as (discussed|requested|proposed|submitted|is|agreed|described|planned|outlined|per|it|too|of now|we|the)",
            "thx", "please", "go", "looks", "look", "great", "good", "nice", "fine", "well", "cheers", "and", "today", "now", "herewith", "hereby", "in full",
            "without", "due to", "because", "this", "it", "them", "that", "since", "see", "wrong", "missing", "incomplete", "incorrect", "insufficient", "duplicate", "too", "does", "doesn't",
            "needs", "need", "no", "not", "we", "the", "your", "you", "there", "there's", "i", "it's", "all", "both", "everything", "on (the) grounds", "based on",
            "again", "sir", "kindly", "best", "regards", "this (time|way)", "my", "at this (time|point|stage)", "out of budget", "over budget",
            "unconditionally", "wholeheartedly", "fully", "entirely", "completely", "formally", "officially", "gladly", "happily", "on behalf of", "in my capacity", "in (its|their) entirety", "as (attached|stated|specified|quoted|presented|outlined|is)", "for (two|three|four|five|several|various|multiple|these|those|this|the following|the same|many) [following|simple|main|good] (reason|reasons)", "for (budget|budgetary|legal|safety|security|compliance|cost|technical|financial|business|policy|personal|the) (reason|reasons)", "effective (immediately|today|now)", "with immediate effect", "with effect from today", "from (me|us|here|this side|this end)", "per (our|my|your) (call|chat|discussion|conversation|meeting|talk|request|e-mail|email)", "following our (call|chat|discussion|conversation|meeting|talk)", "have (a|fun)", "enjoy", "happy", "much", "feel free", "proceed", "ship", "carry on", "right away", "right now", "immediately", "straight away",
        ],
        Reports =
        [
            "by", "yesterday", "yesterday's", "last (week|month|year|time|night|monday|tuesday|wednesday|thursday|friday|quarter)", "ago", "previously", "listed", "attached is",
            "always", "usually", "often", "generally", "typically", "regularly", "routinely", "sometimes", "occasionally", "mostly", "every (day|week|month|morning|monday|tuesday|wednesday|thursday|friday|time|single)", "each (day|week|month|time)", "all the time", "as a rule", "at times", "from time to time", "once (a|every)", "within (a|an|one|two|three|four|five|1|2|3|4|5|24|48) (day|days|hour|hours|week|weeks|minutes)",
        ],
        Negations =
        [
            "not", "never", "cannot", "can't", "cant", "don't", "dont", "doesn't", "didn't", "won't", "wont", "isn't", "aren't",
            "wasn't", "shouldn't", "wouldn't", "couldn't", "neither", "nor", "without being", "false", "unable", "refrain",
            "do not", "does not", "did not", "will not", "negative", "hardly", "barely", "scarcely", "can not",
        ],
        Denials = ["no", "nope", "nothing", "none", "nobody", "zero"],
        Harmless =
        [
            "objection", "objections", "problem", "problems", "issue", "issues", "concern", "concerns", "comment", "comments",
            "question", "questions", "worry", "worries", "remark", "remarks", "doubt", "doubts",
            "reservations", "rush", "hurry", "complaints", "notes", "to add", "more comments", "more questions", "else to add",
        ],
        Innocent =
        [
            "as soon as (possible|you can|convenient)", "no (need|rush|hurry|worries|problem)", "not a problem", "don't (worry|hesitate)", "do not hesitate",
            "(no|without) [any|further] (objection|objections|reservation|reservations|conditions|restrictions|changes|comments|questions)",
            "let me know if", "(if|in case|should) (you have|there are|there be) [any|more|further|other] [more|further|other] (question|questions|doubts|concerns|queries)", "(if|in case|should) you (need|want) [any|more|further] (anything|something|help|information|details) [else|more|from me|from us]", "(if|in case) there is anything (else|you need)", "should anything (else come up|be unclear)",
            "not only", "why not", "if needed", "if necessary", "when you (can|have time|are ready|get a chance)", "by (me|us|myself)", "please do not hesitate", "(thanks|thank you) but",
            "even (if|though)", "whenever (you|you're|you are|it suits|convenient|is convenient) [like|want|can|are ready|ready|please]", "(when|once|as soon as) (you're|you are) ready", "when it suits [you]", "(no|without) (ifs or buts|ifs and buts|strings attached)", "no ifs [and|or] [no] buts", "in (my|our) (name|capacity)",
        ],
        Doubts = ["(i|we) (think|believe|guess|suppose|reckon|imagine|feel|hope) [so]", "i'd (say|guess|think)", "i would (say|guess|think)", "or so (i|we) (think|believe|hope|guess)", "[or] so (i am|i'm|i was|we were) told", "[or] so it seems", "it seems [so]", "kind of", "kinda", "sort of", "sorta", "more or less", "or something [like that]", "or whatever", "as far as i (know|remember|recall|can tell|can see|understand)", "to my knowledge", "if i remember", "i (think|believe) we can", "not quite", "likely", "most likely", "could be", "who knows", "i'm not sure", "feels like it"],
        Conditions =
        [
            "if", "unless", "provided", "providing", "once", "as long as", "as soon as", "so long as", "subject to", "on condition",
            "under the condition", "condition", "conditions", "conditionally", "conditional", "only", "but", "except", "excluding", "apart from", "aside from",
            "other than", "until", "till", "assuming", "depends", "depending", "pending", "partially", "partly", "in part",
            "in principle", "in theory", "provisionally", "tentatively", "half", "maybe", "perhaps", "possibly", "probably", "unsure",
            "unclear", "almost", "nearly", "technically", "allegedly", "supposedly", "contingent", "temporarily", "preliminarily", "in the event", "presumably", "i (guess|suppose|assume)",
        ],
        Futures =
        [
            "tomorrow", "later", "soon", "next (week|month|year)", "tonight", "going to", "gonna", "eventually",
            "in an hour", "in (1|2|3|4|5|6|7|8|9|10|a|two|three|four|five|a few|some) (day|days|hour|hours|minute|minutes|month|months)", "(mon|tues|wednes|thurs|fri|satur|sun)day", "at a later",
        ],
        Questions = ["right or wrong", "or not", "why not"],
        Retractions =
        [
            "wait", "hold on", "hang on", "oops", "whoops", "scratch that", "on second (thought|thoughts)", "second (thought|thoughts)",
            "(changed|change|changing) my mind", "never mind", "nevermind", "ignore", "disregard",
            "i meant", "i mean", "correction", "kidding", "by mistake", "accidentally", "accidental",
            "joking", "joke", "my (foot|arse|ass)", "yeah right", "dream on", "in your dreams", "fat chance", "wrong (button|mail|email|message)", "just testing", "sarcasm",
        ],
        Limits =
        [
            "would", "could", "should", "might", "will", "shall", "however", "although", "though", "yet", "instead", "rather",
            "otherwise", "before", "after", "when", "whenever", "either", "whether",
            "first", "next", "as of", "by end", "weeks", "other", "others", "waiting", "hesitantly", "reluctantly", "second", "third", "latter", "former", "some", "most", "one of", "two of", "three of", "out of", "(1|2|3|4|5|6|7|8|9|10) of", "part of", "parts",
            "up to", "max", "maximum", "at most", "no more than", "with (minor|small|following|changes|modifications|conditions|amendments|exceptions|restrictions|caveats|remarks|limitations|comments|corrections|edits|one)",
            "in case", "limited to", "minus", "excl",
        ],
        Objections =
        [
            "mistake", "accident", "actually", "stop", "undo", "revoke", "withdraw", "withdrawn", "cancel", "postpone", "hold off",
            "hold", "the wrong", "under protest", "against my will", "without my consent", "my dead body",
        ],
        Verbs =
        [
            "rate", "rates", "rule", "rules", "limit", "limits", "date", "dates", "count", "counts", "flag", "queue", "folder", "policy", "policies", "threshold", "ratio", "page", "form", "screen", "template", "feature", "function", "action", "event", "command", "logic", "list", "lists", "step", "steps", "state", "status", "level", "numbers", "criteria", "message", "messages", "mail", "mails", "went", "goes", "means", "seems", "says", "said", "works",
            "is", "isn't", "was", "are", "were", "will", "would", "should", "could", "can", "can't", "may", "might", "must", "has",
            "have", "had", "does", "did", "do", "be", "been", "button", "buttons", "link", "links", "word", "option", "key", "or", "(the|this|that|your) (button|buttons|link|links|icon|icons|font|colour|color)", "workflow", "process", "versus", "vs",
        ],
        Leads = ["and", "or", "but", "then", "now", "so", "please", "sorry", "also", "oh", "hm", "hmm", "ps", "p.s", "edit", "update", "by the way", "btw", "on another note", "on a different note", "unrelated", "and by the way"],
        Hedges = ["really", "yet", "sure", "now", "quite", "exactly", "necessarily", "today"],
        Openers = ["(from|on) (my|our) (side|part|end)", "for my part", "now", "finally", "after all", "in the end", "on reflection", "unconditionally", "wholeheartedly", "gladly", "happily", "formally", "officially"],
        Terms = ["with (the|these|some|one|a few|an|a)"],
        SmallTalk = ["how (was|were|is|are) (your|the) (holiday|holidays|vacation|weekend|trip|family|kids|day|week|baby|flight|party|wedding|conference|summer|break)", "how are (you|things|things with you|you all|the kids) [doing|today|all]", "how is (everyone|everybody|the family|the weather|your day|your week)", "how is it going", "how's (it going|everything|everyone|life|your day|your week|the family|the weather|things)", "how have you been", "how (do you do|are you keeping)", "did you (have|enjoy) (a|your|the) [good|nice|great] (weekend|holiday|holidays|trip|vacation|break|time)", "what's up", "all well"],
        Lacks = ["missing", "lacks", "lacking", "without", "awaiting", "absent", "needs", "requires", "need", "require"],
        Mentions = ["(had|have) [previously|already|first|initially|originally|earlier] (rejected|declined|refused|approved) (by mistake|by accident|in error|earlier|before|at first|initially|the first time|last time|last week|last month|the previous one|the earlier one|the first one|the last one|the old one|the first version|the previous version|the last version|the earlier version)", "had [mistakenly|accidentally|wrongly] (rejected|declined|refused) (it|this) (by mistake|by accident|in error)", "had (mistakenly|accidentally|wrongly) (rejected|declined|refused|approved)", "(the|my) (earlier|previous|prior|last|first|old|older|original) [one|version|request|proposal|draft|offer|quote|invoice|order|attempt|release] [that|which] [i|we] [had|have] (rejected|declined|refused|approved)", "(rejecting|declining|refusing) [it|this|that] [now] (would|will) [only|just|simply] (cost|delay|hurt|harm|waste|slow|block|set us back|be a mistake|be wrong|be silly|be unfair|be pointless|make no sense|help nobody)", "(i|we) (rejected|declined|refused|approved) the (earlier|previous|prior|last|first|old|original|other) (one|version|request|proposal|draft|offer|quote|invoice|order|release)", "(i'd|i would|we'd|we would) [have|gladly|happily] (approve|approved) (a|an|another|one|something|in)"],
        Drafts = ["[this is|it's|its|that is|only|just] [only|just|still] [a|my] (draft|test|first draft|rough draft|test message|test mail|test email|test reply|placeholder)", "[this is] (test|testing|draft) only", "testing [testing]", "not [yet] sent", "unsent", "please (ignore|disregard) [this|my] [mail|message|email|e-mail|reply|answer]", "note to self", "work in progress", "wip", "on hold", "parked"],
        Postponements = ["(i|we) [will|shall|can] [only] decide (tomorrow|later|soon|then|next|on|when|after|once|tonight|at|by|in)", "(i'll|we'll) [only] decide", "(i|we) (will|shall) decide", "(tomorrow|later|next week|tonight) (i|we) [will] decide", "(i|we) (have not|haven't|have yet to|did not|didn't|have never|not) [really|actually|yet] (decided|decide|made up my mind|made up our minds|made a decision|made my decision|taken a decision)", "(have|has) not been decided", "(nothing|not) [is|has been] [yet] decided [yet]", "(i am|i'm|we are|we're|am) [still] (undecided|thinking about it|thinking it over|thinking about this|deciding|making up my mind)", "(i|we) [still] (need|have|want) to (decide|think|sleep on|think it over|think about it|think about this)", "(my|our|the|a) [final] decision (follows|will follow|to follow|is pending|pending|is still open|comes|is not final|is still to come|will come|has not been made|is yet to be made|tomorrow|later)", "let me (think|sleep on it|think about it|think it over)", "(saving|keeping|parking) this for later", "not to (go out|be sent)", "(do not|don't) (send|submit|forward) (this|it) yet", "(this|that|it) is (not|no) (a|an|my|the|yet a|yet my) [final] (decision|answer|approval|rejection)"],
        Slips = ["(hit|pressed|clicked|tapped|pushed|chose|picked|used|selected) the wrong (button|link|one|option|key|answer|word)", "the wrong (button|link|answer)", "(i|we) meant (to|reject|approve|the opposite)", "(i|we) (wanted|intended) to (reject|approve|decline|say no)", "(should|ought to) have been (a rejection|an approval|rejected|approved|reject|approve)", "(clicked|pressed|sent|hit) (this|that|it) by (mistake|accident)", "(i|we) approved (this|that|it) by (mistake|accident)", "(i|we) [hereby] (take|took) (that|this|it) back", "(i|we) take back (my|the|that|this)", "(changed|change|changing) my mind", "please (disregard|ignore) (my|this|the) (approval|rejection|answer|reply|mail|email|previous|last)"],
    };
}
