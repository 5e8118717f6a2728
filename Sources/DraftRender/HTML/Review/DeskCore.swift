/// The part of a page's script that is the same whatever there is to decide: going about, undo, forms, and the file given
/// and taken. What a decision is, each kind of page says itself: `Desk()` gives an object to which the page's own script
/// adds `spots`, `sectionOf`, `isDone`, `render`, `snapshot`, `file`, `initial`, `read` and `take`.
enum DeskCore {
  static let hash = "QPzveONXqCT8rBSTAOKAZ1Yb3fQ7iHD9R4d70TLbA2Q="
  static let text: StaticString = #"""
    function Desk(){
    'use strict';
    var d=document,K={data:JSON.parse(d.getElementById('desk-data').textContent),marks:[],others:[],now:[0,-1]},
    D=K.data,W=D.words,items=D.items,past=[],left={},isDirty=false,typing=null,finish=null;
    function el(id){return d.getElementById(id)}
    function fill(text,a,b,c){return text.replace('%1',a).replace('%2',b).replace('%3',c)}
    function copy(x){return JSON.parse(JSON.stringify(x))}
    function say(text){el('said').textContent=text}
    function box(s){return d.querySelector('.k[data-item="'+s[0]+'"][data-part="'+s[1]+'"]')}
    function place(){var s=K.spots(),now=K.now,i=s.findIndex(function(x){return x[0]===now[0]&&x[1]===now[1]});return i<0?Math.max(0,s.findIndex(function(x){return x[0]===now[0]})):i}

    function progress(){
      var s=K.spots(),open=s.filter(function(x){return !K.isDone(x)}).length;
      var h=hidden();el('progress').textContent=(s.length?fill(W.progress,place()+1,s.length,open):W.nothingToDecide)+(h[0]?W.semicolon+fill(W.hidden,h[0],h[1]):'');
      el('meter').max=Math.max(1,s.length);el('meter').value=s.length-open;el('undo').disabled=!past.length;
      d.querySelectorAll('.k.now').forEach(function(x){x.classList.remove('now')});var b=box(K.now);if(b)b.classList.add('now')}
    function hidden(){return K.hidden?K.hidden():[0,0]}
    function keep(){isDirty=true;try{localStorage.setItem(K.store,K.file())}catch(e){}}
    function show(){var b=box(K.now);if(!b)return;var x=b;while(x){if(x.tagName==='DETAILS')x.open=true;x=x.parentElement}b.focus({preventScroll:true});b.scrollIntoView({block:b.offsetHeight<innerHeight/2?'center':'start'})}
    function go(s){K.now=s;progress();show()}
    function step(n,isOpen){
      var s=K.spots(),i=place();
      for(var k=1;k<=s.length;k++){
        var j=i+n*k;if(isOpen)j=(j%s.length+s.length)%s.length;else if(j<0||j>=s.length)return say(W.noFurther);
        if(!isOpen||!K.isDone(s[j]))return go(s[j])}
      say(isOpen&&s.length?(hidden()[1]?fill(W.allShownDecided,hidden()[1]):W.allDecided):W.nothingToDecide);progress()}
    function section(n){
      var s=K.spots(),i=place(),of=function(k){return K.sectionOf(s[k])},here=of(i),j=i;
      if(n>0){while(j<s.length&&of(j)===here)j++}
      else{while(j>0&&of(j-1)===here)j--;if(j===i&&j>0){j--;var b=of(j);while(j>0&&of(j-1)===b)j--}}
      if(j>=s.length||j===i)say(W.noFurther);else go(s[j])}
    function folded(text){return text.toLowerCase().replace(/\s+/g,' ').trim()}
    function around(b){
      var h=b.closest('section'),a=h&&d.querySelector('nav a[href="#'+h.id+'"]'),li=a&&a.parentElement,out=[],depth=9;
      while(li&&depth>1){var n=+li.className.slice(1);if(n<depth){out.push(li);depth=n}li=li.previousElementSibling}
      return out}
    function find(text){
      text=folded(text);if(!text)return;var s=K.spots(),i=place();
      for(var k=1;k<=s.length;k++){var j=(i+k)%s.length,b=box(s[j]),c=b.closest('.c')||b.parentElement,h=b.closest('section'),
        before=j?around(box(s[j-1])):[],heads=around(b).filter(function(x){return before.indexOf(x)<0}).concat(h&&h.querySelector('h2,h3,h4,h5,h6')||[]);
        if(folded([c].concat(heads).map(function(x){return x.textContent}).join(' ')).indexOf(text)>=0)return go(s[j])}
      say(fill(W.notFound,text))}

    function record(list,rest){past.push({now:K.now,others:rest?rest.slice():null,marks:list.map(function(i){return [i,copy(K.marks[i])]})})}
    function changed(list){list.forEach(K.render);keep();progress()}
    function undo(){
      var p=past.pop();if(!p)return say(W.nothingToUndo);
      p.marks.forEach(function(x){K.marks[x[0]]=x[1]});if(p.others)K.others=p.others;
      changed(p.marks.map(function(x){return x[0]}));go(p.now)}
    function all(){return items.map(function(x,i){return i})}
    function load(text,isOwn){
      var f;try{f=JSON.parse(text)}catch(e){f=null}
      var list=K.read(f);if(!list)return false;
      if(!isOwn)record(all(),K.others);
      K.take(list);if(typeof f.by==='string'&&f.by)el('by').value=f.by;
      all().forEach(K.render);K.now=K.spots().find(function(s){return !K.isDone(s)})||[0,-1];
      progress();return list.length}

    function close(){if(typing){typing.remove();typing=finish=null;show()}}
    function settle(){if(finish)finish();else close()}
    function form(s){settle();K.now=s;progress();typing=d.createElement('form');typing.className='f';box(s).appendChild(typing);return typing}
    function button(text,act){var b=d.createElement('button');b.type='button';b.textContent=text;b.addEventListener('click',act);return b}
    function ask(s,label,value,done){
      var f=form(s),l=d.createElement('label'),t=d.createElement('textarea'),ok=button(W.keep,function(){}),no=button(W.cancel,cancel),name=s+label;
      l.textContent=label+(matchMedia('(hover:hover)').matches?' · Ctrl+Enter '+W.keep+' · Esc '+W.cancel:'');t.value=name in left?left[name]:value;t.rows=Math.min(12,Math.max(3,value.length/60));ok.type='submit';l.appendChild(t);f.append(l,ok,no);
      function end(e){if(e)e.preventDefault();var x=t.value;delete left[name];typing.remove();typing=finish=null;done(x)}
      function cancel(){if(t.value===value)delete left[name];else left[name]=t.value;close()}
      finish=function(){if(t.value===value)close();else end()};
      f.addEventListener('submit',end);
      t.addEventListener('keydown',function(e){if(e.key==='Escape')cancel();if(e.key==='Enter'&&(e.ctrlKey||e.metaKey))end(e)});
      t.focus()}

    function download(){
      settle();var a=d.createElement('a'),u=URL.createObjectURL(new Blob([K.file()],{type:'application/json'}));
      a.href=u;a.download=D.file;d.body.appendChild(a);a.click();a.remove();setTimeout(function(){URL.revokeObjectURL(u)},60000);isDirty=false}
    function copyOut(){
      settle();
      function old(){var t=d.createElement('textarea');t.value=K.file();d.body.appendChild(t);t.select();var ok=d.execCommand('copy');t.remove();if(ok)say(W.copied)}
      if(navigator.clipboard&&navigator.clipboard.writeText)navigator.clipboard.writeText(K.file()).then(function(){say(W.copied)},old);else old()}
    function loaded(){var f=el('file').files[0];if(!f)return;f.text().then(function(t){var n=load(t);if(n!==false){keep();say(fill(W.loaded,n)+(K.others.length?' '+fill(W.passedOver,K.others.length):''))}el('file').value=''})}

    var common={u:undo,j:function(){step(1,true)},k:function(){step(-1,true)},J:function(){step(1)},K:function(){step(-1)},
      ']':function(){section(1)},'[':function(){section(-1)},
      '/':function(){el('find').focus();el('find').select()},g:function(){var a=d.querySelector('nav a');if(a)a.focus()},
      '?':function(){var k=el('keys');k.open=!k.open;if(k.open)k.querySelector('summary').focus()},q:function(){el('download').focus();say(W.leaving)}};
    function pressed(e){
      if(e.ctrlKey||e.metaKey||e.altKey||/^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName))return;
      var f=K.answer&&K.answer(e)||K.keys[e.key]||common[e.key];if(!f||!items.length&&'/g?q'.indexOf(e.key)<0)return;
      e.preventDefault();e.stopImmediatePropagation();f()}
    function start(){
      addEventListener('keydown',pressed,true);
      d.addEventListener('click',function(e){
        var b=e.target.closest('.k button[data-v]');if(!b)return;var k=b.closest('.k');
        K.act([+k.dataset.item,+k.dataset.part],b.dataset.v)});
      d.addEventListener('focusin',function(e){var k=e.target.closest('.k');if(k&&!typing){K.now=[+k.dataset.item,+k.dataset.part];progress()}});
      el('find').addEventListener('keydown',function(e){if(e.key==='Enter'){e.preventDefault();find(el('find').value)}if(e.key==='Escape')show()});
      el('by').addEventListener('input',keep);
      el('download').addEventListener('click',download);el('copy').addEventListener('click',copyOut);el('undo').addEventListener('click',undo);
      el('load').addEventListener('click',function(){el('file').click()});
      el('file').addEventListener('change',loaded);
      el('open').addEventListener('click',function(){var on=d.body.classList.toggle('open-only');el('open').setAttribute('aria-pressed',on)});
      addEventListener('beforeunload',function(e){if(isDirty||finish){e.preventDefault();e.returnValue=''}});
      d.documentElement.classList.add('js');el('desk').hidden=false;
      el('by').value=D.by||'';
      var kept=null;try{kept=localStorage.getItem(K.store)}catch(e){}
      load(JSON.stringify(K.initial()),true);
      if(kept&&kept!==K.file()){if(load(kept,true)!==false)say(W.restored)}
      progress()}
    return Object.assign(K,{el:el,fill:fill,copy:copy,say:say,box:box,place:place,progress:progress,show:show,go:go,step:step,
      record:record,changed:changed,close:close,form:form,button:button,ask:ask,start:start})}
    """#
}
