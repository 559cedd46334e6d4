"""Word lists that the reading of attributions rests on. Data, one table a purpose; general English, no people."""

from __future__ import annotations

from functools import cache
from itertools import chain

# verb: how it takes a quotation. "say": inverts freely (“…,” said X); "tell": has a hearer; "call": the quotation is what
# something is called; "think": thoughts and feelings; "write": texts; "act": a noise or gesture that reports speech
_SPEECH = {
    "say": """say said saying; add added adding; argue argued arguing; announce announced announcing; answer answered
        answering; ask asked asking; assert asserted asserting; boast boasted boasting; claim claimed claiming;
        comment commented commenting; complain complained complaining; concede conceded conceding; conclude concluded
        concluding; confess confessed confessing; confirm confirmed confirming; contend contended contending; continue
        continued continuing; counter countered countering; declare declared declaring; demand demanded demanding; deny
        denied denying denies; deadpan deadpanned deadpanning; exclaim exclaimed exclaiming; explain explained
        explaining; fume fumed fuming; insist insisted insisting; interject interjected interjecting; joke joked joking;
        lament lamented lamenting; maintain maintained maintaining; mention mentioned mentioning; muse mused musing;
        note noted noting; observe observed observing; object objected objecting; opine opined opining; plead pleaded
        pleading pled; pledge pledged pledging; point pointed pointing; predict predicted predicting; press pressed
        pressing; proclaim proclaimed proclaiming; pronounce pronounced pronouncing; protest protested protesting;
        quip quipped quipping; recall recalled recalling; reiterate reiterated reiterating; remark remarked remarking;
        repeat repeated repeating; reply replied replying replies; report reported reporting; respond responded
        responding; retort retorted retorting; reveal revealed revealing; state stated stating; stress stressed
        stressing; suggest suggested suggesting; testify testified testifying testifies; theorize theorized
        speculate speculated speculating; urge urged urging; venture ventured; volunteer volunteered; vow vowed vowing;
        warn warned warning; wonder wondered wondering; elaborate elaborated elaborating; emphasize emphasized
        emphasizing emphasise emphasised emphasising; acknowledge acknowledged acknowledging; admit admitted admitting;
        affirm affirmed affirming; agree agreed agreeing; allege alleged alleging; caution cautioned cautioning; charge
        charged charging; chide chided chiding; clarify clarified clarifying clarifies; cheer cheered; chime chimed;
        offer offered offering; promise promised promising; rail railed railing; rant ranted ranting; reason reasoned
        reasoning; recount recounted recounting; reflect reflected reflecting; relate related; riff riffed; quote quoted
        quoting; scold scolded scolding; scoff scoffed scoffing; summarize summarized summarise summarised; sum summed;
        surmise surmised; swear swore swearing; taunt taunted taunting; thunder thundered thundering; underscore
        underscored underscoring; advise advised advising; allow allowed allowing; bemoan bemoaned; begin began
        beginning; bellow bellowed; assure assured assuring; propose proposed proposing; preach preached preaching;
        rule ruled ruling; recommend recommended recommending; opined; intone intoned intoning; enthuse enthused;
        rhapsodize rhapsodized; gripe griped griping; groan groaned; grumble grumbled grumbling; growl growled; huff
        huffed; implore implored imploring; interrupt interrupted interrupting; crow crowed crowing; decry decried
        decrying decries; chant chanted chanting; cry cried crying cries; scream screamed screaming; shout shouted
        shouting; shriek shrieked; yell yelled yelling; roar roared roaring; whisper whispered whispering; mutter
        muttered muttering; murmur murmured; mumble mumbled; sigh sighed sighing; snap snapped snapping; snarl snarled;
        sneer sneered; snort snorted; sob sobbed; laugh laughed laughing; chuckle chuckled; gush gushed gushing; grin
        grinned; smile smiled; nod nodded; shrug shrugged; whine whined; wail wailed; moan moaned; bark barked; hiss
        hissed; howl howled; beg begged begging; pray prayed; sing sang singing; recite recited reciting; drawl
        drawled; interpose interposed; gripe; echo echoed echoing echoes; rejoin rejoined; retell retold; tease teased
        teasing; warble; weigh; posit posited positing; forecast; estimate estimated; reckon reckoned reckoning;
        guess guessed; inquire inquired inquiring enquire enquired; query queried; hint hinted hinting; imply implied
        implying implies; insinuate insinuated; signal signaled signalled; sniff sniffed; bristle bristled; broadcast""",
    "tell": """tell told telling; remind reminded reminding; inform informed informing; thank thanked thanking; address
        addressed addressing; greet greeted; lecture lectured lecturing; warn warned; advise advised; assure assured;
        instruct instructed instructing; order ordered ordering; challenge challenged challenging; urge urged; text
        texted texting; email emailed emailing e-mail e-mailed e-mailing; notify notified; encourage encouraged
        encouraging; persuade persuaded; ask asked; quiz quizzed; implore implored; invite invited; direct directed""",
    "write": """write wrote written writing; read reads; tweet tweeted tweeting; post posted posting; publish published;
        blog blogged blogging; retweet retweeted; print printed; type typed typing; scribble scribbled; pen penned;
        opine opined; headline headlined; caption captioned; text texted; sign signed; show showed shows; find found
        finding; document documented; record recorded; detail detailed detailing; outline outlined outlining; conclude
        concluded; begin began; end ended; open opened; close closed; go goes went; proclaim proclaimed; run ran""",
    "call": """call called calling; describe described describing; dub dubbed dubbing; label labeled labelled labeling
        labelling; brand branded branding; term termed terming; characterize characterized characterizing characterise
        characterised; portray portrayed portraying; denounce denounced denouncing; condemn condemned condemning;
        criticize criticized criticizing criticise criticised criticising; praise praised praising; hail hailed hailing;
        dismiss dismissed dismissing dismisses; deride derided deriding; mock mocked mocking; blast blasted blasting;
        slam slammed slamming; attack attacked attacking; accuse accused accusing; blame blamed blaming; cast; deem
        deemed deeming; declare declared; refer referred referring; cite cited citing; lambaste lambasted; rip ripped
        ripping; defend defended defending; tout touted touting; depict depicted depicting; paint painted painting;
        decry decried; ridicule ridiculed; liken likened likening; compare compared comparing; consider considered
        considering; view viewed viewing; see saw seen seeing; use used using; invoke invoked invoking; employ employed;
        coin coined; nickname nicknamed; name named; bash bashed; hit; knock knocked; pan panned; rail railed; reject
        rejected rejecting; oppose opposed; support supported; question questioned questioning; speak spoke spoken
        speaking; talk talked talking; discuss discussed discussing; lambast; label; castigate castigated; chastise
        chastised; rebuke rebuked; fault faulted faulting; warn warned; express expressed expressing; voice voiced;
        vow vowed; seek sought; raise raised; apologize apologized; apologise apologised; credit credited crediting;
        commend commended; applaud applauded; salute saluted; ding dinged; swipe swiped; promote promoted; pitch pitched;
        frame framed framing; summarize summarized; acknowledge acknowledged; endorse endorsed; celebrate celebrated;
        highlight highlighted; emphasize emphasized; cheer cheered; welcome welcomed; lament lamented; claim claimed;
        rate rated; rule ruled; pronounce pronounced; insist insisted; advocate advocated; push pushed pushing""",
    "think": """think thought thinking; believe believed believing; feel felt feeling; hope hoped hoping; know knew;
        fear feared fearing; expect expected expecting; want wanted wanting; remember remembered; imagine imagined;
        decide decided; figure figured; realize realized realise realised; worry worried; want; wish wished; mean meant;
        hear heard hearing; learn learned; plan planned; intend intended; aim aimed; try tried trying""",
}
NOT_THIRD_PERSON = {"said", "told"}

AUXILIARIES = frozenset(
    "has have had is was were be been being are am would could should can will might may must did does do "
    "'d 'll 've 'm didn't doesn't don't hasn't haven't hadn't wasn't weren't isn't aren't won't wouldn't couldn't "
    "can't cannot".split()
)
ADVERBS = frozenset(
    "also later then once again even just now still already recently repeatedly often always never once soon today "
    "yesterday twice merely simply only further instead first finally previously earlier frequently famously reportedly "
    "allegedly bluntly flatly quietly softly gently sharply wryly dryly loudly angrily sadly proudly calmly candidly "
    "jokingly publicly privately openly directly explicitly simply similarly likewise subsequently "
    "initially originally originally specifically essentially ever not so too afterward afterwards thus therefore nevertheless "
    "nonetheless sometimes usually typically rightly wrongly correctly".split()
)
PRONOUNS = {  # subject forms: (gender, number)
    "he": ("male", 1),
    "she": ("female", 1),
    "it": ("thing", 1),
    "they": ("", 2),
    "i": ("self", 1),
    "we": ("self", 2),
    "who": ("", 0),
    "you": ("you", 1),
}
POSSESSIVES = {"his": "male", "her": "female", "their": "", "its": "thing", "my": "self", "our": "self"}
OBJECTS = {"him": "male", "her": "female", "them": "", "himself": "male", "herself": "female", "themselves": ""}
DETERMINERS = frozenset(
    "the a an this that these those his her their its my our your one another some many several two three four five six "
    "seven eight nine ten both all most few every each no any other such either more".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for from with to into onto about against over under after before during between among amid amidst "
    "through throughout toward towards upon within without across along alongside around behind beside besides beyond "
    "despite except inside near off outside since than till until unlike like via per as regarding concerning "
    "following ahead because".split()
)
CONJUNCTIONS = frozenset("and or but nor yet so while when where whereas although though if unless because".split())
RELATIVES = frozenset("who whom whose which that where when".split())
TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow "
    "tonight christmas easter mon tue tues wed thu thur thurs fri sat sun am pm a.m. p.m. edt est gmt bst".split()
)

# before a name, a title of one person; True: also a description when it stands alone ("the senator")
TITLES = frozenset(
    "mr mrs ms miss mx dr sir dame lord lady madam madame mme monsieur señor herr frau prof professor rev reverend "
    "father sister brother pastor bishop archbishop cardinal pope rabbi imam sheikh ayatollah saint "
    "sen sens senator senators rep reps representative congressman congresswoman delegate gov governor governors mayor "
    "president vice-president ex-president premier chancellor minister secretary ambassador councillor councilman "
    "councilwoman councilor alderman speaker chairman chairwoman chair chairperson commissioner comptroller treasurer "
    "attorney general gen colonel col lieutenant lt major maj captain capt sergeant sgt corporal private admiral adm "
    "commander cmdr marshal brigadier inspector detective det constable officer sheriff chief superintendent supt agent "
    "judge justice magistrate baron baroness count duke duchess prince princess king queen emperor sultan emir "
    "director manager coach captain principal dean provost rector headteacher chef nurse doctor "
    "mp msp spokesman spokeswoman spokesperson ceo cfo coo founder co-founder editor columnist reporter "
    "correspondent author actor actress singer rapper comedian director analyst strategist pollster lawyer attorney "
    "economist historian professor scientist activist advocate advisor adviser aide candidate leader whip host anchor "
    "commentator pundit moderator donor congressmen lawmaker legislator nominee frontrunner front-runner incumbent "
    "challenger businessman businesswoman mogul tycoon billionaire investor entrepreneur executive striker goalkeeper "
    "midfielder defender quarterback winger skipper batsman bowler owner resident farmer teacher student soldier "
    "veteran survivor witness victim researcher engineer biologist physicist chemist astronomer ecologist geologist "
    "virologist epidemiologist climatologist psychologist neuroscientist barrister solicitor prosecutor "
    "colleague friend husband wife son daughter brother sister mother father uncle aunt cousin partner".split()
)
HONORIFICS = frozenset("mr mrs ms miss mx dr sir dame lord lady madam madame mme prof messrs".split())
FEMALE_WORDS = frozenset(
    "mrs ms miss mx madam madame mme dame lady congresswoman chairwoman spokeswoman councilwoman businesswoman actress "
    "sister queen princess duchess baroness wife daughter mother aunt niece grandmother woman girl widow mum mom "
    "waitress heroine policewoman assemblywoman saleswoman frau sportswoman bride stewardess hostess".split()
) - {"mx"}
MALE_WORDS = frozenset(
    "mr sir lord congressman chairman spokesman councilman businessman actor brother king prince duke baron husband son "
    "father uncle nephew grandfather man boy widower dad pope monsieur herr policeman assemblyman salesman bishop "
    "archbishop cardinal imam rabbi waiter hero pastor priest sportsman batsman groom".split()
)
SUFFIXES = frozenset("jr jr. sr sr. ii iii iv v phd md mp mbe obe cbe kc qc esq".split())
PARTICLES = frozenset(
    "de da di del della dela der den des du van von bin bint ibn al el la le ten ter dos das y e zu".split()
)

# the last word of an organisation's, document's or place's name
ORGANISATION_WORDS = frozenset(
    "inc inc. corp corp. co co. ltd ltd. llc llp plc gmbh ag group groups company companies corporation holdings bank "
    "university college school institute institution academy laboratory lab labs hospital clinic church foundation fund "
    "trust charity society association alliance coalition federation union league council committee commission "
    "congress parliament senate house assembly cabinet court tribunal department ministry agency bureau office service "
    "authority administration government army navy force police guard corps "
    "party campaign network news times post journal magazine press gazette herald tribune guardian telegraph mail sun "
    "mirror observer review chronicle daily weekly report media radio tv channel studios pictures records books "
    "energy motors airlines airways systems technologies industries partners capital consulting international "
    "center centre project initiative movement action pac team club united city rovers fc afc cricket rugby "
    "republicans democrats conservatives liberals tories labour greens library museum gallery theatre theater orchestra "
    "industry sector street states nations kingdom emirates act bill law amendment treaty "
    "tower building bridge river lake island islands county state valley hills beach park airport station road avenue "
    "square hall day week month year war award awards prize cup championship olympics games series bowl forum "
    "poll survey index convention conference summit festival debate primary caucus caucuses election "
    "voice society chamber board panel watch research solutions software entertainment records".split()
)
# nouns that name somebody who can speak, for descriptions: "a senior aide"
PERSON_NOUNS = TITLES | frozenset(
    "man woman boy girl person people men women child children kid kids parent parents mother father son daughter brother "
    "sister wife husband spouse widow friend friends neighbor neighbour neighbors neighbours colleague colleagues critic "
    "critics supporter supporters opponent opponents voter voters resident residents official officials aide aides adviser "
    "advisers advisor advisors ally allies staffer staffers source sources insider insiders expert experts analyst analysts "
    "spokespeople representatives lawmakers senators leaders members member attendee attendees participant respondents "
    "respondent witness witnesses victim victims survivor survivors protester protesters protestor protestors activist "
    "activists advocate advocates crowd audience fans fan player players teammate teammates operative operatives strategist "
    "strategists donor donors host hosts anchor author authors writer writers reporter reporters journalist journalists "
    "editor editors editorial columnist scientists researchers scholars scholar study report paper poll survey statement "
    "letter memo email e-mail note brochure document documents filing lawsuit complaint ruling opinion order law bill act "
    "amendment constitution resolution article story book ad ads advertisement commercial video tweet post message sign "
    "signs banner banners poster posters headline website site page press company companies firm group groups team "
    "organization organisation campaign committee party government administration office department agency ministry "
    "court judges jury prosecutors prosecution defence defense police officers investigators authorities union network "
    "newspaper magazine paper board council commission panel school university hospital church bank airline owner owners "
    "passenger passengers driver drivers worker workers employee employees nurse doctors doctor patient patients teacher "
    "teachers student students professor professors lawyers lawyer attorney attorneys soldier soldiers veteran veterans "
    "candidate candidates nominee delegates delegate republicans democrats conservatives liberals moderator questioner "
    "caller callers listener viewer viewers commentator commentators observer observers others another one someone "
    "everyone everybody somebody anyone nobody many some most both he she they it who "
    "agreement contract plan proposal platform pledge motto slogan song lyrics inscription plaque text transcript "
    "caption label notice announcement release rule rules policy guidelines manifesto speech interviewer intern "
    "businessmen executives executive economists economist economist traders farmers fishermen locals villagers "
    "tourist tourists visitor visitors customer customers client clients guest guests speaker speakers world-leaders "
    "senator congressman congresswoman governor mayor judge justice bishop priest pastor".split()
)
# what surely is no person although it has a capital letter
NOT_NAMES = TIME_WORDS | frozenset(
    "i i'm i've i'll i'd the a an this that these those he she it they we you his her their its our my your who what when "
    "where why how which there here and or but if as at in on by for from with to of not no yes so while although though "
    "because since after before during until unless once despite like unlike even just also still yet then now later "
    "earlier meanwhile however moreover furthermore nevertheless nonetheless instead indeed perhaps maybe both all some "
    "many most few several each every any another other others one two three four five six seven eight nine ten first "
    "second third last next only over under about against between among amid across along around behind beyond through "
    "throughout toward towards within without according asked speaking told said says added more less much such than "
    "is was are were be been being do does did have has had can could will would should may might must let get got "
    "today tonight yesterday tomorrow editor's photo getty image images read click share video watch related advertisement "
    "americans american british english french german european russian chinese african asian hispanic latino muslim "
    "christian jewish catholic republican democrat democratic conservative liberal gop u.s. us uk eu un nato "
    "republicans democrats god internet twitter facebook instagram google youtube".split()
)


@cache
def speech_verbs() -> dict[str, str]:
    """Every form of the verbs above, with the way each takes a quotation. The first table that has it decides."""
    forms: dict[str, str] = {}
    for kind, table in _SPEECH.items():
        for entry in table.split(";"):
            stem, *rest = entry.split() or [""]
            for form in chain((stem, _third_person(stem)), rest):
                if form:
                    forms.setdefault(form, kind)
    return forms


def _third_person(stem: str) -> str:
    if stem.endswith("y") and stem[-2:-1] not in "aeou":
        return stem[:-1] + "ies"
    return stem + ("es" if stem.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
